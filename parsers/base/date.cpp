#include "parsers/base/date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace chapbook {

namespace {

int three_way(int a, int b) {
  return a < b ? -1 : (a > b ? 1 : 0);
}

/// All of `digits` as a number, nothing else around it.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits[0] == '-') return {};
  return value;
}

}  // namespace

std::string to_iso(const PartialDate& date) {
  std::array<char, 40> buffer{};
  int length = 0;
  if (date.month && date.day) {
    length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, *date.month,
                           *date.day);
  } else if (date.month) {
    length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, *date.month);
  } else {
    length = std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
  }
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string_view english_month(int month) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  return names.at(static_cast<std::size_t>(month - 1));
}

std::string to_english(const PartialDate& date) {
  std::string out;
  if (date.month) out.append(english_month(*date.month)).append(" ");
  if (date.month && date.day) out.append(std::to_string(*date.day)).append(", ");
  return out += std::to_string(date.year);
}

bool is_valid(const PartialDate& date) {
  if (date.year < 1 || date.year > 9999) return false;
  if (!date.month) return !date.day;
  if (*date.month < 1 || *date.month > 12) return false;
  if (!date.day) return true;
  if (*date.day < 1 || *date.day > 31) return false;
  return std::chrono::year_month_day{std::chrono::year{date.year},
                                     std::chrono::month{static_cast<unsigned>(*date.month)},
                                     std::chrono::day{static_cast<unsigned>(*date.day)}}
      .ok();
}

std::optional<PartialDate> from_iso(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  if (text.size() > 4 && text[4] != '-') return {};
  if (text.size() > 7 && text[7] != '-') return {};
  PartialDate date;
  const auto year = number(text.substr(0, 4));
  if (!year) return {};
  date.year = *year;
  if (text.size() > 4) {
    date.month = number(text.substr(5, 2));
    if (!date.month) return {};
  }
  if (text.size() > 7) {
    date.day = number(text.substr(8, 2));
    if (!date.day) return {};
  }
  if (!is_valid(date)) return {};
  return date;
}

int compare(const PartialDate& a, const PartialDate& b) {
  if (a.year != b.year) return three_way(a.year, b.year);
  if (!a.month || !b.month) return 0;
  if (*a.month != *b.month) return three_way(*a.month, *b.month);
  if (!a.day || !b.day) return 0;
  return three_way(*a.day, *b.day);
}

}  // namespace chapbook
