#include "converters/report/statistics.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace chapbook::report {

namespace {

/// Text flush left, numbers flush right.
std::string left(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}
std::string right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + std::string(text);
}
std::string right(std::size_t number, std::size_t width) {
  return right(std::to_string(number), width);
}

}  // namespace

std::vector<RuleCount> statistics(const Run& run) {
  std::map<std::pair<std::string_view, Severity>, RuleCount> counts;
  for (const CheckedFile& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      RuleCount& row = counts[{finding.id, finding.severity}];
      row.rule = finding.id;
      row.severity = finding.severity;
      ++row.findings;
      if (file.source->is_derived()) continue;
      if (has_fix(finding, Applicability::safe)) {
        ++row.fixable;
      } else if (has_fix(finding, Applicability::unsafe)) {
        ++row.unsafely_fixable;
      }
    }
  }
  std::vector<RuleCount> out;
  for (const auto& [key, row] : counts) out.push_back(row);
  std::ranges::stable_sort(out, std::ranges::greater(), &RuleCount::findings);
  return out;
}

std::string statistics_table(const Run& run) {
  const std::vector<RuleCount> rows = statistics(run);
  std::size_t width = 5;
  for (const RuleCount& row : rows) width = std::max(width, row.rule.size());
  const auto line = [&](std::string_view rule, std::string_view severity, auto... numbers) {
    return left(rule, width) + "  " + left(severity, 8) + (right(numbers, 10) + ...) + "\n";
  };
  std::string out = line("rule", "severity", std::string_view("findings"),
                         std::string_view("fixable"), std::string_view("unsafely"));
  RuleCount sum;
  for (const RuleCount& row : rows) {
    out += line(row.rule, to_string(row.severity), row.findings, row.fixable, row.unsafely_fixable);
    sum.findings += row.findings;
    sum.fixable += row.fixable;
    sum.unsafely_fixable += row.unsafely_fixable;
  }
  if (!rows.empty()) out += line("all", "", sum.findings, sum.fixable, sum.unsafely_fixable);
  return out;
}

extern const Report statistics_report;
constinit const Report statistics_report{
    "statistics", "how often each rule fired, as a table",
    [](const Run& run, const RenderOptions&) { return statistics_table(run); }};

}  // namespace chapbook::report
