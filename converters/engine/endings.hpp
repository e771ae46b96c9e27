// FLOOR 2. Which reader the name of a file speaks of.
#pragma once

#include <string_view>

#include "parsers/ast/reader.hpp"

namespace chapbook::engine {

/// The longest of the endings of `reader` that `name` has, in upper or lower case; empty where it
/// has none of them or is nothing else.
[[nodiscard]] std::string_view ending_of(const Reader& reader, std::string_view name);

}  // namespace chapbook::engine
