// FLOOR 1. Where sentences and words begin and end in a piece of prose.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chapbook::lint::readability {

/// Half-open range of bytes in the text that was given.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(Range, Range) = default;
};

/// The sentences of `text`, without blanks at their ends; together they hold everything but blanks.
/// A stop ends none in a number ("3.5"), behind an abbreviation ("e.g.", "Dr."), behind an initial
/// and before a small letter.
[[nodiscard]] std::vector<Range> sentences(std::string_view text);

/// The words of `text`, without the punctuation around them. A word holds a letter or a digit;
/// hyphens and apostrophes are part of it ("follow-up"), a slash and a dash are not ("and/or" is
/// two). Web and e-mail addresses are no words.
[[nodiscard]] std::vector<Range> words(std::string_view text);

}  // namespace chapbook::lint::readability
