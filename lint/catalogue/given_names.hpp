// FLOOR 1. Given names that people have, as given-names.tsv lists them.
#pragma once

#include <string_view>

namespace chapbook::lint {

/// True for "Thomas", with its capital, and the like; false for a name that is not in the table.
[[nodiscard]] bool is_given_name(std::string_view word);

}  // namespace chapbook::lint
