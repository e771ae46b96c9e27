#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  for (const Printed& doi : report.facts().dois()) {
    const std::string_view value = report.raw(doi.value);
    if (!is_placeholder_doi(value)) continue;
    report.add(doi.value,
               quoted(value) + " is an example, not a DOI; look the DOI up or leave it out");
  }
}

}  // namespace

extern const Rule doi_placeholder;
constinit const Rule doi_placeholder{
    .id = "doi-placeholder",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a DOI out of a template",
    .why =
        "Example DOIs stay behind when a template is filled in, and machines invent them. They "
        "lead to nothing, or to another work.",
    .basis = "DOI Handbook; the prefix 10.5555 is reserved for tests by Crossref.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. doi:10.5555/12345678."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
