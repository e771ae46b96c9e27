// FLOOR 3. Findings that were there before: `lint --baseline` and `--write-baseline`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "converters/cli/checking.hpp"
#include "converters/cli/sidecar.hpp"
#include "converters/report/baseline.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec baseline;
extern const formats::OptionSpec write_baseline;
}  // namespace option

/// The entries of a baseline file. Throws Error (usage), `FILE:LINE:COL: what is wrong`.
[[nodiscard]] std::vector<report::KnownFinding> read_baseline(const Source& source);

/// The baseline that a command line names, or none.
class Baseline {
 public:
  /// `checks` must outlive this. Throws Error (usage) for a file that cannot be read or is
  /// malformed.
  Baseline(const formats::Options& options, const Checks& checks);

  /// When all is checked: hides what the baseline knows and reports its stale entries. With
  /// `--write-baseline` a new one is written first, which knows all.
  void settle(report::Run& run) const;

 private:
  void write(report::Run& run) const;
  [[nodiscard]] report::BaselineView view(const std::vector<std::string>& names) const;
  [[nodiscard]] Diagnostic stale(const report::KnownFinding& entry, std::size_t missing) const;

  const Checks& checks_;
  std::optional<Sidecar> file_;
  bool writes_ = false;
  std::vector<report::KnownFinding> entries_;
};

}  // namespace chapbook::cli
