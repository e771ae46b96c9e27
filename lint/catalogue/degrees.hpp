// FLOOR 1. Academic degrees, as degrees.tsv lists them.
#pragma once

#include <string_view>

namespace chapbook::lint {

/// True for "MD", "PhD", "M.D." and the like. Stops do not count; case does, since "Do" and "Ma"
/// are names.
[[nodiscard]] bool is_degree(std::string_view word);

}  // namespace chapbook::lint
