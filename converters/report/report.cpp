#include "converters/report/report.hpp"

#include <algorithm>
#include <array>

namespace chapbook::report {

extern const Report checkstyle_report;
extern const Report concise_report;
extern const Report github_report;
extern const Report gitlab_report;
extern const Report html_report;
extern const Report json_report;
extern const Report junit_report;
extern const Report sarif_report;
extern const Report statistics_report;
extern const Report text_report;

namespace {

constexpr std::array<const Report*, 10> reports{
    &checkstyle_report, &concise_report, &github_report, &gitlab_report,     &html_report,
    &json_report,       &junit_report,   &sarif_report,  &statistics_report, &text_report};

}  // namespace

std::span<const Report* const> all_reports() {
  return reports;
}

const Report* find_report(std::string_view id) {
  const auto found = std::ranges::find(reports, id, &Report::id);
  return found == reports.end() ? nullptr : *found;
}

bool has_fix(const Diagnostic& finding, Applicability applicability) {
  return std::ranges::find(finding.fixes, applicability, &Fix::applicability) !=
         finding.fixes.end();
}

Tally count(const Run& run) {
  Tally out;
  for (const CheckedFile& file : run.files) {
    out.references += file.reference_count;
    out.known += file.known.size();
    out.suppressed += file.suppressed.size();
    for (const Diagnostic& finding : file.diagnostics) {
      if (finding.severity == Severity::error) ++out.errors;
      if (finding.severity == Severity::warning) ++out.warnings;
      if (finding.severity == Severity::info) ++out.infos;
      if (file.source->is_derived()) continue;
      if (has_fix(finding, Applicability::safe)) {
        ++out.fixable;
      } else if (has_fix(finding, Applicability::unsafe)) {
        ++out.unsafely_fixable;
      }
    }
  }
  return out;
}

}  // namespace chapbook::report
