// FLOOR 2. Findings that a person has accepted for a reason.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "converters/report/report.hpp"
#include "parsers/base/date.hpp"

namespace chapbook::report {

/// Hides the findings of one rule in the files that a pattern names.
struct Suppression {
  std::string rule;
  std::string file;  ///< a name or pattern (glob.hpp), relative to the folder of the sidecar file
  std::string text;  ///< folded words that the reference or line must hold; empty: any
  std::string reason;
  std::optional<PartialDate> until;  ///< its last day
  bool is_expired = false;           ///< no longer in force
  Span span = {};                    ///< of the entry in the sidecar file
};

/// The number of the first of `suppressions` in force that covers a finding of the file that the
/// sidecar calls `name`.
[[nodiscard]] std::optional<std::size_t> find_suppression(std::span<const Suppression> suppressions,
                                                          std::string_view name,
                                                          const CheckedFile& file,
                                                          const Diagnostic& finding);

/// Moves the findings that are covered to CheckedFile::suppressed, and notes in `used`, which has a
/// place for each suppression, what covered one.
void suppress(std::span<const Suppression> suppressions, std::string_view name, CheckedFile& file,
              std::vector<bool>& used);

}  // namespace chapbook::report
