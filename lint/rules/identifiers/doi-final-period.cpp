#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto& dois = report.facts().dois();
  if (dois.empty() || dois.back().value.end + 1 != reference.span.end) return;
  const Span stop{dois.back().value.end, reference.span.end};
  if (report.raw(stop) != ".") return;
  report.add(stop, "AMA 11 ends a reference in the bare DOI; take the stop out",
             {remove(stop, "take the stop out")});
}

}  // namespace

extern const Rule doi_final_period;
constinit const Rule doi_final_period{
    .id = "doi-final-period",
    .group = "Identifiers",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_ama11,
    .summary = "a stop behind the DOI at the end",
    .why = "A stop that touches the DOI is copied with it, and the DOI is then not found.",
    .basis = "AMA Manual of Style 11, section 3.15.3: no period after the DOI.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013"},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
