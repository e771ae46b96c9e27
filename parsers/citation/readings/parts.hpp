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
/// Finds place and publisher at the end of `in`, behind a title. `expected`: there must be some, so
/// weak evidence is enough.
[[nodiscard]] Imprint find_imprint(Range in, bool expected);

/// Reads `[editors.] title. [edition.] [place:] publisher; year[:locator]` into `parse`, the title
/// into `container`. False where no year ties it together.
bool read_book_part(Range in, const Evidence& evidence, Parse& parse);

}  // namespace chapbook::citation
