// FLOOR 1, basement: what the bytes of a reference are, without a locale.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"

namespace chapbook::citation {

using ascii::is_digit;
using ascii::same_word;
using ascii::to_lower;

/// Part of a character outside ASCII; for our purposes a letter.
[[nodiscard]] constexpr bool is_high_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_letter_byte(char c) {
  return ascii::is_letter(c) || is_high_byte(c);
}
[[nodiscard]] constexpr bool is_word_byte(char c) {
  return is_letter_byte(c) || is_digit(c);
}

/// As starts_upper and starts_lower, for a character outside ASCII.
[[nodiscard]] bool starts_upper_beyond_ascii(std::string_view text);
[[nodiscard]] bool starts_lower_beyond_ascii(std::string_view text);

/// True where `text` starts with an upper case letter of any script.
[[nodiscard]] inline bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  return is_high_byte(text.front()) ? starts_upper_beyond_ascii(text)
                                    : ascii::is_upper(text.front());
}
/// True where `text` starts with a lower case letter of any script.
[[nodiscard]] inline bool starts_lower(std::string_view text) {
  if (text.empty()) return false;
  return is_high_byte(text.front()) ? starts_lower_beyond_ascii(text)
                                    : ascii::is_lower(text.front());
}
/// Number of upper case letters if `text` holds nothing else (but hyphens, stops and apostrophes
/// between them); 0 otherwise.
[[nodiscard]] std::size_t count_capitals_of(std::string_view text);
[[nodiscard]] inline std::size_t count_capitals(std::string_view text) {
  // The second letter of most words is a small one.
  const bool word = text.size() > 1 && (ascii::is_lower(text[0]) || ascii::is_lower(text[1]));
  return word ? 0 : count_capitals_of(text);
}

/// The range from the start of `first` to the end of `last`; both view the same bytes.
[[nodiscard]] inline std::string_view cover(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}
/// The part of `whole` behind `part`, which views a part of it.
[[nodiscard]] inline std::string_view after(std::string_view whole, std::string_view part) {
  return whole.substr(static_cast<std::size_t>(part.data() + part.size() - whole.data()));
}
/// The part of `whole` before `part`, which views a part of it.
[[nodiscard]] inline std::string_view before(std::string_view whole, std::string_view part) {
  return whole.substr(0, static_cast<std::size_t>(part.data() - whole.data()));
}

}  // namespace chapbook::citation
