// FLOOR 3. What a rule says about its own example.
#pragma once

#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace chapbook::cli {

/// The examples of a rule in lines short enough to be read on a page; for a rule across documents,
/// each line stands below the name of its article. The rule runs alone, under the first of its
/// profiles.
struct WorkedExample {
  std::string bad;  ///< findings are underlined and named below their line
  std::string good;
  std::string fixed;  ///< the bad text after the safe fixes; empty where there are none
  bool fix_gives_good = false;
};
[[nodiscard]] WorkedExample work_through(const lint::Rule& rule);

}  // namespace chapbook::cli
