// FLOOR 2. Text of unknown origin made fit for where it is shown.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::report {

/// Valid UTF-8: ill-formed bytes become U+FFFD. For JSON.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// One line for a terminal: valid UTF-8, tabs and line ends as one space each, other control
/// characters and what reorders text (bidirectional controls) as U+FFFD, so that a document can
/// neither move the cursor nor disguise itself. Keeps the number of code points.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace chapbook::report
