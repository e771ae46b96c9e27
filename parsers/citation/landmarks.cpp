#include "parsers/citation/landmarks.hpp"

#include <algorithm>

#include "parsers/base/byte_set.hpp"
#include "parsers/citation/characters.hpp"

namespace chapbook::citation {

namespace {

bool is_year(Range in) {
  constexpr std::size_t digits = 4;
  if (in.size() < digits || !std::ranges::all_of(in.substr(0, digits), is_digit)) return false;
  return in.size() == digits || !is_digit(in[digits]);
}

}  // namespace

Landmarks find_landmarks(Range text) {
  Landmarks out;
  for (std::size_t at = find_any(text, "12EIVeiv"); at < text.size();
       at = find_any(text, "12EIVeiv", at + 1)) {
    const char previous = at == 0 ? ' ' : text[at - 1];
    const char next = at + 1 < text.size() ? to_lower(text[at + 1]) : ' ';
    const bool starts = !is_word_byte(previous);
    const char* const place = text.data() + at;
    switch (to_lower(text[at])) {
      case 'e':
        if (starts && next == 'd') out.editor_words.push_back(place);
        if (starts ? next == 'd' : is_digit(previous)) out.edition_words.push_back(place);
        break;
      case 'i':
        if (starts && next == 'n') out.in_words.push_back(place);
        break;
      case 'v':
        if (next == 'o') out.volume_words.push_back(place);
        break;
      default:
        if (!is_digit(previous) && is_year(text.substr(at))) out.years.push_back(place);
    }
  }
  return out;
}

bool any_in(const Places& places, Range range) {
  const auto* const end = range.data() + range.size();
  return std::ranges::any_of(
      places, [&](const char* place) { return place >= range.data() && place < end; });
}

}  // namespace chapbook::citation
