// FLOOR 1. Which references speak of the same work: keys to compare by, names to show.
#pragma once

#include <string>
#include <string_view>

#include "parsers/ast/reference.hpp"

namespace chapbook::lint {

/// Letters and digits of `text` in lower case, "&" as "and", everything else left out: titles that
/// differ only in case, punctuation, hyphens or spacing fold to the same.
[[nodiscard]] std::string fold(std::string_view text);

/// `text` with straight quotation marks and apostrophes: which of the two a text uses is no
/// variant.
[[nodiscard]] std::string straight_quotes(std::string_view text);

/// The title of the book that a reference is to or in: the container of a chapter, else the title
/// of a book. nullptr for other works.
[[nodiscard]] const Text* book_title(const ast::Reference& reference);

/// Key of the book without its edition; empty where the reference is to no book.
[[nodiscard]] std::string book_key(const ast::Reference& reference);

/// Key of the book in its edition; empty where no edition is stated.
[[nodiscard]] std::string edition_key(const ast::Reference& reference);

/// `the 25th edition of "Goldman-Cecil Medicine"`
[[nodiscard]] std::string edition_name(const ast::Reference& reference);

/// Key of any work by its own title and first author; empty where it has no title.
[[nodiscard]] std::string work_key(const ast::Reference& reference);

/// Folded names of a list of people, "et al" included.
[[nodiscard]] std::string people_key(const ast::People& people);

}  // namespace chapbook::lint
