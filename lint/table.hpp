// FLOOR 1. Rows of the tables below catalogue/: tab-separated, "#" begins a comment line.
#pragma once

#include <string_view>
#include <vector>

namespace chapbook::lint {

/// The cells of each row, in file order. Comment lines and blank lines are left out. The views
/// point into `text`.
[[nodiscard]] std::vector<std::vector<std::string_view>> read_table(std::string_view text);

/// The parts of `cell` between `separator`s, without blanks around them; empty parts are left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view cell, char separator);

}  // namespace chapbook::lint
