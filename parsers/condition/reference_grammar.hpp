// FLOOR 1. How a line shows that a new reference starts.
#pragma once

#include <string_view>

namespace chapbook::condition {

/// True for a line that opens with the number of a reference: "1. ", "1) ", "[1] ", "(1) ".
[[nodiscard]] bool opens_with_reference_number(std::string_view line);

}  // namespace chapbook::condition
