// FLOOR 1. Grades of readability from what was counted.
#pragma once

#include <cstddef>

namespace chapbook::lint::readability {

/// What the formulas need to know of a text.
struct Counts {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t syllables = 0;
  std::size_t long_words = 0;  ///< of three syllables or more

  Counts& operator+=(const Counts& other);
};

/// Fewer sentences than this say little: SMOG is made for 30 of them.
inline constexpr std::size_t enough_sentences = 30;

/// The school grade (United States) of those who can read the text, after Kincaid and others
/// (1975). 0 for a text without words, as are the others.
[[nodiscard]] double flesch_kincaid(const Counts& counts);

/// The grade of those who understand it fully, after McLaughlin (1969); about 2 higher.
[[nodiscard]] double smog(const Counts& counts);

/// How easy it is, from 100 (very easy) to 0 and below, after Flesch (1948).
[[nodiscard]] double reading_ease(const Counts& counts);

}  // namespace chapbook::lint::readability
