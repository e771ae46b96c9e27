#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  for (const Printed& pmid : report.facts().pmids()) {
    const std::string_view value = report.raw(pmid.value);
    if (!std::ranges::all_of(value, is_digit)) continue;
    const std::string wanted = "PMID: " + std::string(value);
    if (report.raw(pmid.whole) == wanted) continue;
    report.add(pmid.whole,
               quoted(report.raw(pmid.whole)) + " is not the usual form; write " + quoted(wanted),
               {replace(pmid.whole, wanted, "write " + quoted(wanted))});
  }
}

}  // namespace

extern const Rule pmid_form;
constinit const Rule pmid_form{
    .id = "pmid-form",
    .group = "Identifiers",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a PMID not printed as \"PMID: 26389481\"",
    .why = "Programs that make links look for this form and pass over others.",
    .basis = "A.D.A.M. practice; Citing Medicine, notes; PubMed's own display.",
    .bad = {.text =
                "Folstein MF, Folstein SE, McHugh PR. Mini-mental state: a practical method for "
                "grading the cognitive state of patients for the clinician. J Psychiatr Res. "
                "1975;12(3):189-198. pmid 1202204."},
    .good = {.text =
                 "Folstein MF, Folstein SE, McHugh PR. Mini-mental state: a practical method for "
                 "grading the cognitive state of patients for the clinician. J Psychiatr Res. "
                 "1975;12(3):189-198. PMID: 1202204."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
