// FLOOR 1, basement. What a language tag says about how a text runs.
#pragma once

#include <string_view>

namespace chapbook::formats {

/// True for a BCP 47 tag of a language that is written from right to left, by its script subtag if
/// it has one ("az-Arab"), else by the usual script of its primary language ("ar", "he", "ur").
[[nodiscard]] bool is_right_to_left(std::string_view tag);

/// True for a tag of English, of whatever country.
[[nodiscard]] bool is_english(std::string_view tag);

}  // namespace chapbook::formats
