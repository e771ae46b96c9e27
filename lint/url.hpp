// FLOOR 1. Web addresses.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::lint {

/// `address` without the parameters that only track readers (utm_source and the like, fbclid,
/// gclid), without session ids and without text fragments (#:~:text=). Other parameters keep their
/// order.
[[nodiscard]] std::string without_tracking(std::string_view address);

}  // namespace chapbook::lint
