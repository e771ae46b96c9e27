// FLOOR 1. Words of abbreviated journal titles, as journal-words.tsv lists them.
#pragma once

#include <string_view>

namespace chapbook::lint {

/// True for "Engl", "Med" and the like; not for words that are whole titles too, such as "Cell".
[[nodiscard]] bool is_journal_word(std::string_view word);

}  // namespace chapbook::lint
