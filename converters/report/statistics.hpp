// FLOOR 2. How often each rule fired.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "converters/report/report.hpp"

namespace chapbook::report {

struct RuleCount {
  std::string_view rule;
  Severity severity = Severity::warning;
  std::size_t findings = 0;
  std::size_t fixable = 0;           ///< have a safe fix
  std::size_t unsafely_fixable = 0;  ///< have an unsafe fix and no safe one
};

/// One row for each rule and severity, the most frequent first, equals by id.
[[nodiscard]] std::vector<RuleCount> statistics(const Run& run);

/// The rows as a table for people, with a line of sums; just the heading where there is nothing.
[[nodiscard]] std::string statistics_table(const Run& run);

}  // namespace chapbook::report
