#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_pmcid(std::string_view value) {
  return value.size() > 3 && value.starts_with("PMC") && value[3] != '0' &&
         std::ranges::all_of(value.substr(3), is_digit);
}

void check(const ast::Reference&, Report& report) {
  for (const Printed& pmcid : report.facts().printed_numbers("PMCID")) {
    const std::string_view value = report.raw(pmcid.value);
    if (is_pmcid(value)) continue;
    report.add(pmcid.value, quoted(value) + " is no PMCID; it is \"PMC\" and digits");
  }
}

}  // namespace

extern const Rule pmcid_syntax;
constinit const Rule pmcid_syntax{
    .id = "pmcid-syntax",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a PMCID that cannot be one",
    .why = "A PMCID without its letters is taken for a PMID, which is another article.",
    .basis = "NLM, PubMed Central: PMC and a number.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. PMCID: 21376."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
