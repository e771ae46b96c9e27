// FLOOR 3. Findings that a person has accepted for a reason: `lint --suppressions`.
#pragma once

#include <optional>
#include <vector>

#include "converters/cli/checking.hpp"
#include "converters/cli/sidecar.hpp"
#include "converters/report/suppression.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec suppressions;
}

/// The entries of a suppression file; those whose last day is before `today` are expired. Throws
/// Error (usage), `FILE:LINE:COL: what is wrong`.
[[nodiscard]] std::vector<report::Suppression> read_suppressions(
    const Source& source, const std::optional<PartialDate>& today);

/// The suppressions that a command line names, or none.
class Suppressions {
 public:
  /// `checks` must outlive this. Throws Error (usage) for a file that cannot be read or is
  /// malformed.
  Suppressions(const formats::Options& options, const Checks& checks);

  /// Takes away what is suppressed, so that no fix changes what a person wants as it is.
  void remove_suppressed(engine::Analysis& analysis) const;

  /// When all is checked: hides what is suppressed. Returns findings about entries that hid
  /// nothing.
  [[nodiscard]] std::vector<Diagnostic> hide(report::Run& run) const;
  /// Adds what hide() returned to the run; after the baseline, which has no say in it.
  void report_unused(report::Run& run, std::vector<Diagnostic> findings) const;

 private:
  [[nodiscard]] bool is_judged(const report::Suppression& entry,
                               const std::vector<std::string>& names) const;

  const Checks& checks_;
  std::optional<Sidecar> file_;
  std::vector<report::Suppression> entries_;
};

}  // namespace chapbook::cli
