#include <algorithm>

#include "embedded/report_series_tsv.hpp"
#include "lint/reference_facts.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// A number of a report stands right behind the name of its series, at most behind "No.".
bool number_follows(std::string_view rest) {
  constexpr std::size_t reach = 12;
  return std::ranges::any_of(rest.substr(0, reach), is_digit);
}

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  const bool numbered_otherwise = reference.kind == ReferenceKind::journal ||
                                  reference.kind == ReferenceKind::chapter ||
                                  reference.report_number;
  if (numbered_otherwise) return;
  static const auto series = read_table(embedded::report_series_tsv());
  for (const auto& row : series) {
    for (const std::size_t at : report.facts().find_word(row[0])) {
      if (number_follows(reference.raw.substr(at + row[0].size()))) continue;
      report.add(within(reference, at, row[0].size()),
                 "the series " + quoted(row[0]) + " is named without a number; add it");
    }
  }
}

}  // namespace

extern const Rule report_number_missing;
constinit const Rule report_number_missing{
    .id = "report-number-missing",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a series of reports without the number of the report",
    .why = "Reports of a series are shelved and ordered by number; many of them share a title.",
    .basis = "AMA Manual of Style 10 and 11, section 3.13; Citing Medicine, chapter 5.",
    .bad = {.text = "Clinical and Laboratory Standards Institute. Procedures for the Collection of "
                    "Diagnostic Blood Specimens. CLSI document. Wayne, PA: Clinical and Laboratory "
                    "Standards Institute; 2017."},
    .good = {.text =
                 "Clinical and Laboratory Standards Institute. Procedures for the Collection of "
                 "Diagnostic Blood Specimens. CLSI document GP41. Wayne, PA: Clinical and "
                 "Laboratory Standards Institute; 2017."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
