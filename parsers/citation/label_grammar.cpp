#include <boost/spirit/home/x3.hpp>

#include "embedded/ordinals_txt.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/run_rule.hpp"
#include "parsers/citation/terminals.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using terminals::blank;
using terminals::word_end;
using x3::char_;
using x3::digit;
using x3::lit;
using x3::raw;
using x3::repeat;

// --- numbering: 1.  [5]  (3)  b)  • ------------------------------------------------------------

const auto short_number = repeat(1, 4)[digit];
const auto small_letter = char_('a', 'z');
const auto bracketed =
    ('[' >> short_number >> ']') | ('(' >> short_number >> ')') | ('(' >> small_letter >> ')');
const auto pointed = (short_number >> (lit('.') | ')') >> !digit) | (small_letter >> ')');
const auto bullet = lit("\xE2\x80\xA2") | "\xC2\xB7" | "\xE2\x97\xA6" | (lit('-') >> &lit(' ')) |
                    (lit('*') >> &lit(' '));
const auto one_number = (bracketed >> -lit('.')) | pointed | bullet;
const auto numbering = one_number >> -(+lit(' ') >> bracketed);

// --- in-label: In:  in ---------------------------------------------------------------------------

const auto in_label = any_case("in") >> ((blank >> ':') | (-lit('.') >> &lit(' ')));

// --- meetings: Paper presented at:  Poster presented at the
// ----------------------------------------

const auto presentation = -(any_case("oral", "podium", "invited") >> ' ') >>
                          any_case("paper", "poster session", "poster", "abstract", "presentation",
                                   "lecture") >>
                          ' ';
const auto meeting_label = -presentation >> any_case("presented at", "presented to") >>
                           ((blank >> ':') | &lit(' '));

// --- edition: 25th ed  Eleventh edition  20e  ed 5 -----------------------------------------------

/// "first" to "thirtieth", from the text file.
const WordTable<int>& ordinal_table() {
  static const WordTable<int> words = number_table(embedded::ordinals_txt());
  return words;
}

const OneWordOf<int> ordinal_words(ordinal_table);

const auto edition_word = any_case("edition", "edn", "ed") >> word_end;
const auto ordinal_ending = any_case("st", "nd", "rd", "th", "d");
const auto edition_number = repeat(1, 3)[digit];
const auto qualifier = any_case("revised", "rev", "international", "updated", "expanded") >>
                       -lit('.');
const auto ordinal = blank >> -lit('-') >> ordinal_ending >> word_end >> -lit('.');
const auto numbered_edition = edition_number >> -ordinal >> blank >>
                              -(qualifier >> blank) >> edition_word;
const auto short_edition = edition_number >> any_case("e") >> word_end;
const auto turned_edition = edition_word >> -lit('.') >> blank >> edition_number >> word_end;
const auto qualified_edition = qualifier >> ' ' >> edition_word;
const auto edition = numbered_edition | short_edition | turned_edition | qualified_edition;

// --- volume of a book: Vol 2  volume IV ----------------------------------------------------------

struct VolumePiece {
  Range value;
};

const auto volume_word = any_case("volume", "vol") >> -lit('.') >> blank;
const auto volume_number =
    (+digit >> -(('-' >> +digit) | ordinal_ending)) | +char_("IVXLC") | char_('A', 'H');
const auto book_volume =
    volume_word >> -volume_word >> raw[volume_number >> word_end][to<&VolumePiece::value>];

}  // namespace

Range read_numbering(Range in) {
  return run_rule(in, numbering);
}

Range read_in_label(Range in) {
  return run_rule(in, in_label);
}

Range read_meeting_label(Range in) {
  return run_rule(in, meeting_label);
}

Range read_edition(Range in) {
  if (in.empty()) return {};
  if (is_digit(in.front())) return run_rule(in, edition);
  static const auto spelled_edition = ordinal_words >> ' ' >> edition_word;
  const Range spelled = run_rule(in, spelled_edition);
  return found(spelled) ? spelled : run_rule(in, edition);
}

Range read_book_volume(Range in, Range& whole) {
  VolumePiece piece;
  whole = run_rule(in, book_volume, piece);
  return found(whole) ? piece.value : Range{};
}

}  // namespace chapbook::citation
