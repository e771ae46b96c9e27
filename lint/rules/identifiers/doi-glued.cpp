#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  for (const Printed& doi : report.facts().dois()) {
    const std::string value = lower(report.raw(doi.value));
    const std::size_t at = value.find("pmid");
    if (!value.starts_with("10.") || at == value.npos || at < 8) continue;
    const std::uint32_t begin = doi.value.begin + static_cast<std::uint32_t>(at);
    const char before = value[at - 1];
    report.add({begin, doi.value.end},
               "the PMID runs on to the DOI; put a stop and a space between",
               {insert(begin, before == '.' ? " " : ". ", "split them", Applicability::unsafe)});
  }
}

}  // namespace

extern const Rule doi_glued;
constinit const Rule doi_glued{
    .id = "doi-glued",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a PMID that runs on to the DOI",
    .why = "Taken together they are a DOI that does not exist, and the PMID is not seen at all.",
    .basis = "DOI Handbook, section 2.2; A.D.A.M. practice.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013PMID:21376230."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
