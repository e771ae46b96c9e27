// FLOOR 1. The name of a publisher without its company form.
#pragma once

#include <cstddef>
#include <string_view>

namespace chapbook::lint {

/// The length of `name` without "Inc", "Ltd", "Publishers" and the like at its end, and without
/// what joined them; its whole length where there is none.
[[nodiscard]] std::size_t length_without_noise(std::string_view name);

}  // namespace chapbook::lint
