// FLOOR 1. Names of publishers, as publishers.tsv lists them.
#pragma once

#include <string_view>

namespace chapbook::lint {

/// The usual name of a publisher that is printed in a form the table knows as another one, or that
/// differs from a long name by one slip of the pen (a letter lost, added, changed, or two
/// exchanged). Empty where the name is usual or unknown.
[[nodiscard]] std::string_view usual_publisher(std::string_view printed);

}  // namespace chapbook::lint
