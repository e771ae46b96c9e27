#include "lint/publisher.hpp"

#include <array>

namespace chapbook::lint {

namespace {

constexpr std::array<std::string_view, 15> noise{
    "Inc",       "Ltd",       "LLC",        "Co",       "Corp",   "GmbH", "Limited",    "Company",
    "Companies", "Publisher", "Publishers", "and Sons", "& Sons", "PLC",  "and Company"};

/// The length of `name` without one word of noise at its end; its whole length where there is none.
std::size_t without_one_word(std::string_view name) {
  std::string_view rest = name;
  if (rest.ends_with('.')) rest.remove_suffix(1);
  for (const std::string_view word : noise) {
    if (rest.size() <= word.size() + 1 || !rest.ends_with(word)) continue;
    const char before = rest[rest.size() - word.size() - 1];
    if (before != ' ' && before != ',') continue;
    std::size_t end = rest.size() - word.size();
    while (end > 0 && (rest[end - 1] == ' ' || rest[end - 1] == ',' || rest[end - 1] == '&')) --end;
    return end > 0 ? end : name.size();
  }
  return name.size();
}

}  // namespace

std::size_t length_without_noise(std::string_view name) {
  std::size_t end = name.size();
  for (std::size_t next = without_one_word(name); next < end;
       next = without_one_word(name.substr(0, end))) {
    end = next;
  }
  return end;
}

}  // namespace chapbook::lint
