// FLOOR 2. What changed between two texts, as `diff -u` prints it.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::report {

/// A unified diff with three lines of context that `patch -p1` understands; empty where the texts
/// are equal. `name` is the path of the file. Lines end at LF here, as in every tool that reads
/// patches. Work grows with the size of the texts times the number of changed lines, and past 500
/// of them the whole middle counts as changed.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before,
                                       std::string_view after);

}  // namespace chapbook::report
