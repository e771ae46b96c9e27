// FLOOR 2. Findings that are known: listed once, then hidden until they are mended.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "converters/report/report.hpp"

namespace chapbook::report {

/// Findings of one file with equal keys (content_key.hpp).
struct KnownFinding {
  std::string file;  ///< relative to the folder of the baseline, with "/"
  std::string rule;
  std::string message;  ///< of the first of them
  std::string text;     ///< how the reference or line begins, for people
  std::string fingerprint;
  std::size_t count = 1;
  Span span = {};  ///< of the entry in the baseline file
};

/// What a run needs to know to go by a baseline.
struct BaselineView {
  /// How the baseline calls each file of the run, in their order.
  std::span<const std::string> names;
  /// True for an entry that this run cannot judge, since it did not look for it.
  std::function<bool(const KnownFinding&)> is_aside;
};

/// Moves the findings that `baseline` knows to CheckedFile::known. A finding takes an entry of its
/// own file first; then one whose finding is missing elsewhere, since texts move between files.
/// Returns for each entry how many of its findings are missing; 0 for one that is aside.
[[nodiscard]] std::vector<std::size_t> hide_known(Run& run, std::span<const KnownFinding> baseline,
                                                  const BaselineView& view);

/// The findings of `run`, sorted by file, rule and fingerprint.
[[nodiscard]] std::vector<KnownFinding> known_findings(const Run& run,
                                                       std::span<const std::string> names);

/// The text of a baseline file (TOML) with these entries, which must be sorted.
[[nodiscard]] std::string print_baseline(std::span<const KnownFinding> baseline);

}  // namespace chapbook::report
