// FLOOR 3. What a rule says about its own example.
#pragma once

#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace chapbook::cli {

/// The bad example of a rule, checked by this rule alone.
struct WorkedExample {
  lint::Profile profile = lint::Profile::adam;  ///< the first that the rule is for
  std::string shown;  ///< the text in short lines, findings underlined and named below
  std::string fixed;  ///< the text after the safe fixes; empty where there are none
};
[[nodiscard]] WorkedExample work_through(const lint::Rule& rule);

/// `text` in short lines, broken at blanks; ends in a line end.
[[nodiscard]] std::string in_short_lines(std::string_view text);

}  // namespace chapbook::cli
