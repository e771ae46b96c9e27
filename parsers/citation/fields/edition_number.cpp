#include "parsers/citation/fields/edition_number.hpp"

#include <algorithm>
#include <charconv>

#include "embedded/ordinals_txt.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation::fields {

std::optional<int> edition_number(std::string_view text) {
  const auto* digit = std::ranges::find_if(text, is_digit);
  int number = 0;
  if (digit != text.end()) {
    const auto [end, error] = std::from_chars(digit, text.data() + text.size(), number);
    if (error == std::errc{}) return number;
    return std::nullopt;
  }
  const std::string_view word = text.substr(0, text.find(' '));
  for (const auto& [ordinal, value] : read_table(embedded::ordinals_txt())) {
    if (!same_word(ordinal, word)) continue;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  return std::nullopt;
}

}  // namespace chapbook::citation::fields
