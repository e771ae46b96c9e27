#include "formats/shared/person_name.hpp"

#include <utf8proc.h>

#include <cstddef>

#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

/// More capitals than this in a row are a name in capitals, not initials.
constexpr int max_initials = 4;

bool is_capital(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_LU;
}

bool is_separator(char c) {
  return c == ' ' || c == '.';
}

}  // namespace

std::optional<std::vector<std::string_view>> split_initials(std::string_view given) {
  std::vector<std::string_view> out;
  bool joined = false;  // the next initial belongs to the one before the hyphen
  int letters = 0;
  for (std::size_t at = 0; at < given.size();) {
    const utf8::CodePoint point = utf8::decode(given, at);
    if (point.value == '-' && !out.empty() && !joined) {
      joined = true;
    } else if (is_capital(point.value) && ++letters <= max_initials) {
      if (joined) {
        const auto begin = static_cast<std::size_t>(out.back().data() - given.data());
        out.back() = given.substr(begin, at + point.length - begin);
      } else {
        out.push_back(given.substr(at, point.length));
      }
      joined = false;
    } else if (!is_separator(given[at])) {
      return {};
    }
    at += point.length;
  }
  if (out.empty() || joined) return {};
  return out;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (!word.empty()) out.push_back(word);
    text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
  }
  return out;
}

std::vector<std::string_view> split_given(std::string_view given) {
  if (auto initials = split_initials(given)) return *std::move(initials);
  return split_words(given);
}

std::string csl_given(std::string_view given) {
  const auto initials = split_initials(given);
  if (!initials) return std::string(given);
  std::string out;
  for (const std::string_view initial : *initials) {
    if (!out.empty()) out += ' ';
    for (const char c : initial) {
      if (c == '-') {
        if (!out.ends_with('.')) out += '.';
        out += '-';
      } else if (!is_separator(c)) {
        out += c;
      }
    }
    out += '.';
  }
  return out;
}

}  // namespace chapbook::formats
