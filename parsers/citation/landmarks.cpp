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
  using namespace bytewise;
  const Bytes starts = ~is_word(bytes.before);
  const Bytes behind_digit = bytewise::is_digit(bytes.before);
  const Bytes here_e = is_letter(bytes.here, 'e');
  const Bytes year =
      is_between(bytes.here, '1', '2') & bytewise::is_digit(bytes.next) & ~behind_digit;
  const Bytes edition = here_e & is_letter(bytes.next, 'd') & starts;
  const Bytes in = is_letter(bytes.here, 'i') & is_letter(bytes.next, 'n') & starts;
  const Bytes volume = is_letter(bytes.here, 'v') & is_letter(bytes.next, 'o');
  return year | edition | (here_e & behind_digit) | in | volume;
};

}  // namespace

Landmarks::Landmarks(Range text) {
  const auto bit = [](Landmark kind) { return 1U << static_cast<unsigned>(kind); };
  each_hit(text, starts_landmark, [&](std::size_t at) {
    const bool behind_digit = at > 0 && is_digit(text[at - 1]);
    unsigned kinds = 0;
    switch (to_lower(text[at])) {
      case 'e':
        kinds = bit(Landmark::edition_word) | (behind_digit ? 0 : bit(Landmark::editor_word));
        break;
      case 'i':
        kinds = bit(Landmark::in_word);
        break;
      case 'v':
        kinds = bit(Landmark::volume_word);
        break;
      default:
        if (is_year(text.substr(at))) kinds = bit(Landmark::year);
    }
    if (kinds != 0) places_.push_back({text.data() + at, kinds});
  });
}

}  // namespace chapbook::citation
