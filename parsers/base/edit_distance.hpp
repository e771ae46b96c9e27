// FLOOR 0. How far two words are from each other.
#pragma once

#include <cstddef>
#include <string_view>

namespace chapbook {

/// The least number of bytes to insert, delete, replace or swap with a neighbour that makes `a`
/// into `b` (optimal string alignment). Any value above `limit` is given as `limit` + 1, which
/// ends the work early: it takes about `limit` times the shorter length.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b,
                                        std::size_t limit = 64);

}  // namespace chapbook
