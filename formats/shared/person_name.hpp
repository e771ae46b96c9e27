// FLOOR 1, basement. Given names as references print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::formats {

/// The single initials of a printed given name: "LM" and "L. M." give {"L", "M"}, "J-L" gives
/// {"J-L"}, for a hyphen joins two initials into one name. nullopt where the name is written out
/// ("Lisa M."). Views of `given`.
[[nodiscard]] std::optional<std::vector<std::string_view>> split_initials(std::string_view given);

/// The words of `text`, which has single spaces between them.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// The given names one by one: the initials, or else the words.
[[nodiscard]] std::vector<std::string_view> split_given(std::string_view given);

/// The form that CSL processors expect: "LM" as "L. M.", "J-L" as "J.-L."; names written out stay.
[[nodiscard]] std::string csl_given(std::string_view given);

}  // namespace chapbook::formats
