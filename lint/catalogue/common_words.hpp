// FLOOR 1. Words that are no names, as common-words.tsv lists them.
#pragma once

#include <string_view>

namespace chapbook::lint {

/// True for "syndrome", "of" and the like, and for long words with an ending that names do not
/// have: "reconstruction". `word` is in small letters.
[[nodiscard]] bool is_common_word(std::string_view word);

}  // namespace chapbook::lint
