#include "parsers/citation/landmarks.hpp"

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/each_hit.hpp"

namespace chapbook::citation {

namespace {

bool is_year(Range in) {
  constexpr std::size_t digits = 4;
  if (in.size() < digits || !std::ranges::all_of(in.substr(0, digits), is_digit)) return false;
  return in.size() == digits || !is_digit(in[digits]);
}

/// "19", "20", "ed", "in", "vo" at the start of a word, and "e" behind a digit.
constexpr auto starts_landmark = [](Window bytes) {
  using namespace branchless;
  const int starts = 1 ^ is_word(bytes.before);
  const int year = (is(bytes.here, '1') | is(bytes.here, '2')) & is_digit(bytes.next);
  const int edition = is_letter(bytes.here, 'e') & is_letter(bytes.next, 'd') & starts;
  const int short_edition = is_letter(bytes.here, 'e') & is_digit(bytes.before);
  const int in = is_letter(bytes.here, 'i') & is_letter(bytes.next, 'n') & starts;
  const int volume = is_letter(bytes.here, 'v') & is_letter(bytes.next, 'o');
  return year | edition | short_edition | in | volume;
};

}  // namespace

Landmarks find_landmarks(Range text) {
  Landmarks out;
  each_hit(text, starts_landmark, [&](std::size_t at) {
    const char* const place = text.data() + at;
    const char before = at == 0 ? ' ' : text[at - 1];
    switch (to_lower(*place)) {
      case 'e':
        if (!is_digit(before)) out.editor_words.push_back(place);
        out.edition_words.push_back(place);
        break;
      case 'i':
        out.in_words.push_back(place);
        break;
      case 'v':
        out.volume_words.push_back(place);
        break;
      default:
        if (!is_digit(before) && is_year(text.substr(at))) out.years.push_back(place);
    }
  });
  return out;
}

bool any_in(const Places& places, Range range) {
  const auto* const end = range.data() + range.size();
  return std::ranges::any_of(
      places, [&](const char* place) { return place >= range.data() && place < end; });
}

}  // namespace chapbook::citation
