#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const Printed& doi : report.facts().dois()) {
    const std::string_view value = report.raw(doi.value);
    if (is_doi(value) || is_placeholder_doi(value) || value.empty()) continue;
    const bool broken = value.ends_with('/') && doi.value.end < reference.span.end &&
                        is_blank(report.raw({doi.value.end, doi.value.end + 1})[0]);
    report.add(doi.value,
               broken ? quoted(value) + " is only the beginning of a DOI; take the space out of it"
                      : quoted(value) +
                            " is no DOI; a DOI is \"10.\", four or more digits, \"/\" "
                            "and a suffix");
  }
}

}  // namespace

extern const Rule doi_syntax;
constinit const Rule doi_syntax{
    .id = "doi-syntax",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a DOI that cannot be one",
    .why =
        "A DOI with a missing slash, a blank or a lost bracket leads nowhere, and the reader "
        "cannot guess which sign was lost.",
    .basis = "DOI Handbook, section 2.2: prefix 10 and registrant code, a slash, a suffix.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. doi:101016/j.cell.2011.02.013."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
