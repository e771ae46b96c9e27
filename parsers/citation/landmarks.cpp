#include "parsers/citation/landmarks.hpp"

#include <algorithm>

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
  char previous = ' ';
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end; previous = *at++) {
    const Range rest(at, static_cast<std::size_t>(end - at));
    switch (*at) {
      case '1':
      case '2':
        if (!is_digit(previous) && is_year(rest)) out.years.push_back(at);
        break;
      case 'E':
      case 'e':
        if (!is_word_byte(previous) && rest.size() > 1 && to_lower(rest[1]) == 'd') {
          out.editor_words.push_back(at);
        }
        break;
      default:
        break;
    }
  }
  return out;
}

bool any_in(const std::vector<const char*>& places, Range range) {
  const auto* const end = range.data() + range.size();
  return std::ranges::any_of(
      places, [&](const char* place) { return place >= range.data() && place < end; });
}

}  // namespace chapbook::citation
