// FLOOR 1. How many syllables an English word has.
#pragma once

#include <string_view>

namespace chapbook::lint::readability {

/// The syllables of `word` as it is read aloud, at least 1: by the rules of English spelling, and
/// by data/syllables.tsv for words that break them. The parts of a hyphenated word are added up,
/// letters in capitals ("MRI") are spelled out unless they make a word that is listed, and a number
/// counts as one syllable, since how it is read is not known.
[[nodiscard]] int syllables(std::string_view word);

}  // namespace chapbook::lint::readability
