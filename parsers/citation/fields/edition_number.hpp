// FLOOR 1, basement: "25th ed" to 25.
#pragma once

#include <optional>
#include <string_view>

namespace chapbook::citation::fields {

/// The number that an edition statement gives in digits or as an English ordinal word.
[[nodiscard]] std::optional<int> edition_number(std::string_view text);

}  // namespace chapbook::citation::fields
