// FLOOR 2. Patterns for the names of files.
#pragma once

#include <string_view>

namespace chapbook::report {

/// True where `pattern` has a wildcard: "*", "**" or "?".
[[nodiscard]] bool is_pattern(std::string_view pattern);

/// Whether `pattern` matches all of `name`. "*" stands for any bytes but "/", "?" for one byte but
/// "/", "**" for any bytes, and "**/" for nothing as well. Takes time in proportion to the product
/// of the two lengths.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name);

}  // namespace chapbook::report
