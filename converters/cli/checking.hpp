// FLOOR 3. What `lint` and `refs` share: which rules run, what is reported where, and how it ends.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/engine/engine.hpp"
#include "converters/report/report.hpp"
#include "lint/catalogue/catalogue.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec profile;
extern const formats::OptionSpec today;
extern const formats::OptionSpec catalogue;
extern const formats::OptionSpec select;
extern const formats::OptionSpec ignore;
extern const formats::OptionSpec report;
extern const formats::OptionSpec statistics;
extern const formats::OptionSpec fail_on;
}  // namespace option

/// The checks that a command line asks for. `--select` and `--ignore` take ids of rules and of
/// notices, groups of rules, "default" (what runs without `--select`) and "all".
class Checks {
 public:
  /// Throws Error (usage) for an unknown rule or an impossible date. The date of today is read from
  /// the clock (UTC) where none is given.
  explicit Checks(const formats::Options& options);

  [[nodiscard]] const engine::AnalyzeOptions& analyze_options() const { return analyze_options_; }
  [[nodiscard]] engine::Analysis run(std::shared_ptr<const Source> source) const;
  [[nodiscard]] engine::Analysis run(ast::Document document) const;
  /// The analysis of a text, line ends included, as one reference.
  [[nodiscard]] engine::Analysis run_one_reference(std::string_view text) const;
  /// The same checks for another profile or day.
  [[nodiscard]] Checks with(const lint::Settings& settings) const;
  /// Whether findings with this id are reported.
  [[nodiscard]] bool wants(std::string_view id) const;

 private:
  [[nodiscard]] engine::Analysis filtered(engine::Analysis analysis) const;

  std::shared_ptr<const lint::Catalogue> catalogue_;  ///< what the settings point to
  engine::AnalyzeOptions analyze_options_;
  std::set<std::string_view> select_;  ///< ids, in static storage as those below
  std::set<std::string_view> ignore_;
};

/// The catalogue with the tables of `--catalogue`; nullptr where none is given. Throws Error
/// (usage) for a table that cannot be read or is malformed.
[[nodiscard]] std::shared_ptr<const lint::Catalogue> read_catalogue(
    const formats::Options& options);

/// A date of the form YYYY-MM-DD. Throws Error (usage) otherwise.
[[nodiscard]] PartialDate read_day(std::string_view option_name, std::string_view text);

/// A report and where it goes; an empty path is standard output.
struct ReportTarget {
  const report::Report* report;
  std::string path;
};

/// Reads `--report` and `--statistics`; text to standard output where none is given. Throws Error
/// (usage) for an unknown form and for two that would share standard output.
[[nodiscard]] std::vector<ReportTarget> read_reports(const formats::Options& options);

/// The files that `targets` are written to.
[[nodiscard]] std::vector<std::string> report_paths(std::span<const ReportTarget> targets);

/// What reports need to know of a document.
[[nodiscard]] report::CheckedFile without_findings(const ast::Document& document);

/// What reports need to know of an analysis; the document is kept only where one of `targets` shows
/// references.
[[nodiscard]] report::CheckedFile checked_file(engine::Analysis analysis,
                                               std::span<const ReportTarget> targets);

/// Writes every report; files are replaced as a whole.
void write_reports(std::span<const ReportTarget> targets, const report::Run& run, Streams& streams);

/// exit_findings where a finding is at or above `--fail-on`, else exit_fine.
[[nodiscard]] int verdict(const formats::Options& options, const report::Run& run);

}  // namespace chapbook::cli
