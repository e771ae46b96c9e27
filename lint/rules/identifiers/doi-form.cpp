#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

/// NLM prints a space behind the colon; both are found there, and neither misleads.
bool is_usual(std::string_view label, Profile profile) {
  return label == "doi:" || (profile == Profile::nlm && label == "doi: ");
}

void check(const ast::Reference&, Report& report) {
  const std::string_view wanted = report.profile() == Profile::nlm ? "doi: " : "doi:";
  for (const Printed& doi : report.facts().dois()) {
    const std::string_view value = report.raw(doi.value);
    if (!is_doi(value) || is_usual(report.raw(doi.label), report.profile())) continue;
    const std::string cure = "write " + quoted(std::string(wanted) + std::string(value));
    report.add(doi.whole,
               quoted(report.raw(doi.whole)) + " is not how this style prints a DOI; " + cure,
               {replace(doi.label, std::string(wanted), cure)});
  }
}

}  // namespace

extern const Rule doi_form;
constinit const Rule doi_form{
    .id = "doi-form",
    .group = "Identifiers",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a DOI without the label doi:, or with another one",
    .why =
        "One form for all DOIs lets readers and programs spot them, and keeps the same DOI from "
        "being taken for two.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: doi:10... without a space; Citing Medicine: "
        "doi: 10... with one.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. https://doi.org/10.1016/j.cell.2011.02.013."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
