// FLOOR 1, basement: the larger parts that several kinds of reference share.
#pragma once

#include <cstddef>
#include <optional>

#include "parsers/citation/evidence.hpp"
#include "parsers/citation/grammar.hpp"

namespace chapbook::citation {

/// The people in front of `in`, which starts where the reference does; no group that stands alone.
[[nodiscard]] Front read_people(Range in, const Evidence& evidence);
/// As read_people; without people, takes the first sentence for a group where more follows.
[[nodiscard]] Front read_authors(Range in, const Evidence& evidence);
/// Takes a year right behind the people of `front` though nothing sets it off, where no other year
/// stands in the rest of `all`: "Hull R. 2014 Plant virology", but not "Hull R. 2014 guidelines.
/// Lancet. 2015;".
void read_bare_year(Front& front, Range all);
/// End of the group in front of a title: a stop, also that of "Inc." where a title follows.
[[nodiscard]] std::size_t find_group_end(Range in);
/// True where `text` has a word that groups have in their names, or is an acronym.
[[nodiscard]] bool looks_like_group(Range text);
/// True where `text` is all the name of a group: also every word but its joints has a capital.
[[nodiscard]] bool names_a_group(Range text);
/// `text` as the only member of a list.
[[nodiscard]] NamesPiece group_of(Range text);

/// Place and publisher, and what stood before them.
struct Imprint {
  Range before;
  Range place;
  Range publisher;
  double score = 0;
};

/// `in` as place and publisher and nothing else.
[[nodiscard]] Imprint read_whole_imprint(Range in);
/// As read_whole_imprint where only one with a place counts that scores at least `least`: nothing
/// is found otherwise.
[[nodiscard]] Imprint read_placed_imprint(Range in, double least);
/// What the rest of the reference says about the place and publisher behind a title.
enum class ImprintHint {
  possible,      ///< nothing: strong evidence is needed
  expected,      ///< a semicolon ties a year to them, so weak evidence is enough
  behind_comma,  ///< as expected, in a style that puts a comma before them: "; 2003, p. 12-9"
};
/// Finds place and publisher at the end of `in`, behind a title.
[[nodiscard]] Imprint find_imprint(Range in, ImprintHint hint);

/// Title of an article or page and that of the journal or site behind it.
struct TitleCut {
  Range title;
  Range container;
  double score = 0;  ///< above 1: the container has words that the titles of journals have
};
/// Cuts the text before a year into the two: at the last end of a sentence, or earlier where the
/// journal's title has stops of its own.
[[nodiscard]] TitleCut cut_title(Range in);

/// Takes "Package insert" and the like off the end of the title as what the work says it is; where
/// it is all of the title, what stood before it is none of a group but the title.
void take_genre(Parse& parse);

/// Reads `[editors.] title. [edition.] [place:] publisher; year[:locator]` into `parse`, the title
/// into `container`. False where no year ties it together.
bool read_book_part(Range in, const Evidence& evidence, Parse& parse);

}  // namespace chapbook::citation
