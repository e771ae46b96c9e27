#include "formats/shared/language.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/base/ascii.hpp"

namespace chapbook::formats {

bool is_english(std::string_view tag) {
  return ascii::lower(tag.substr(0, tag.find('-'))) == "en";
}

bool is_right_to_left(std::string_view tag) {
  constexpr std::array<std::string_view, 10> scripts{"adlm", "arab", "aran", "hebr", "mand",
                                                     "nkoo", "rohg", "samr", "syrc", "thaa"};
  constexpr std::array<std::string_view, 11> languages{"ar", "ckb", "dv", "fa", "he", "iw",
                                                       "ps", "sd",  "ug", "ur", "yi"};
  const std::string text = ascii::lower(tag);
  const auto hyphen = text.find('-');
  if (hyphen != text.npos) {
    // A script subtag is the only one of four letters right after the language (RFC 5646, 2.2.3).
    const std::string second = text.substr(hyphen + 1, text.find('-', hyphen + 1) - hyphen - 1);
    if (second.size() == 4 && !ascii::is_digit(second.front())) {
      return std::ranges::find(scripts, second) != scripts.end();
    }
  }
  return std::ranges::find(languages, text.substr(0, hyphen)) != languages.end();
}

}  // namespace chapbook::formats
