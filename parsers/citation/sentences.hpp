// FLOOR 1, basement: where one element of a reference can end and the next one begin.
#pragma once

#include <cstddef>

#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

[[nodiscard]] constexpr bool is_end_mark(char c) {
  return c == '.' || c == '?' || c == '!';
}

/// True where the stop, question or exclamation mark at `text[at]` ends an element: not the stop of
/// an abbreviation ("St. Louis"), of an initial ("W. B. Saunders") or inside a number.
[[nodiscard]] bool mark_ends_sentence(Range text, std::size_t at);

/// As above, and false for any other character.
[[nodiscard]] inline bool ends_sentence(Range text, std::size_t at) {
  return is_end_mark(text[at]) && mark_ends_sentence(text, at);
}

/// Offset of the first sentence end at or after `from`; `text.size()` if there is none.
[[nodiscard]] std::size_t find_sentence_end(Range text, std::size_t from);

/// Start of the sentence behind the end mark at `end`: blanks are skipped.
[[nodiscard]] std::size_t next_sentence(Range text, std::size_t end);

/// Start of the last sentence of `text`; 0 if it is one sentence. End marks at the very end do not
/// count.
[[nodiscard]] std::size_t last_sentence(Range text);

/// `text` without blanks, blanked marks and separating punctuation at its ends; a question or
/// exclamation mark stays.
[[nodiscard]] Range element(Range text);

/// As element(), for a title: also without quotation marks around all of it.
[[nodiscard]] Range title_element(Range text);

}  // namespace chapbook::citation
