// FLOOR 1. What the catalogue knows about the book that a reference is to, or in.
#pragma once

#include <optional>

#include "lint/catalogue/catalogue.hpp"
#include "lint/text.hpp"

namespace chapbook::lint {

/// False where the reference names editors (for a book: authors or editors) of which the known
/// book, in no edition, has even one: then it is another book with the same or a like title.
[[nodiscard]] bool may_be(const ast::Reference& reference, const KnownBook& book);

/// The known book with exactly this title, case and punctuation aside; nullptr where the reference
/// is to no book, the catalogue has none, or the editors say that it is another one.
[[nodiscard]] const KnownBook* cited_book(const ast::Reference& reference,
                                          const Catalogue& catalogue);

/// The known edition of the cited book that is meant: the one of the stated number, unless the year
/// says otherwise. nullptr where none is stated or known.
[[nodiscard]] const BookRow* cited_edition(const ast::Reference& reference, const KnownBook& book);

/// The year of publication, or nullopt.
[[nodiscard]] std::optional<int> year_of(const ast::Reference& reference);

/// True when two years can be of one edition: books come out around the turn of a year.
[[nodiscard]] bool same_edition_year(int a, int b);

}  // namespace chapbook::lint
