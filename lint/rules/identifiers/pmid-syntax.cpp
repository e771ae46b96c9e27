#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

std::string problem(std::string_view value) {
  if (begins_like(value, "PMC")) {
    return quoted(value) + " is a PubMed Central number, not a PMID; label it \"PMCID:\"";
  }
  if (!std::ranges::all_of(value, is_digit)) {
    return quoted(value) + " is no PMID; a PMID has digits only";
  }
  if (value.size() > 8) return quoted(value) + " is no PMID; a PMID has at most 8 digits";
  if (value[0] == '0') return quoted(value) + " is no PMID; a PMID does not begin with 0";
  return {};
}

void check(const ast::Reference&, Report& report) {
  for (const Printed& pmid : report.facts().pmids()) {
    std::string message = problem(report.raw(pmid.value));
    if (!message.empty()) report.add(pmid.value, std::move(message));
  }
}

}  // namespace

extern const Rule pmid_syntax;
constinit const Rule pmid_syntax{
    .id = "pmid-syntax",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a PMID that cannot be one",
    .why =
        "The PMID is how most readers reach the abstract. One digit too many leads nowhere or "
        "to an article about something else.",
    .basis =
        "NLM, MEDLINE/PubMed data element descriptions: a number of 1 to 8 digits without "
        "leading zeros.",
    .bad = {.text =
                "Folstein MF, Folstein SE, McHugh PR. Mini-mental state: a practical method for "
                "grading the cognitive state of patients for the clinician. J Psychiatr Res. "
                "1975;12(3):189-198. PMID: 120220400."},
    .good = {.text =
                 "Folstein MF, Folstein SE, McHugh PR. Mini-mental state: a practical method for "
                 "grading the cognitive state of patients for the clinician. J Psychiatr Res. "
                 "1975;12(3):189-198. PMID: 1202204."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
