#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  for (const PubmedAddress& address : report.facts().pubmed_addresses()) {
    if (!address.old) continue;
    const std::string wanted =
        "pubmed.ncbi.nlm.nih.gov/" + std::string(report.raw(address.digits)) + "/";
    report.add(address.whole, "PubMed has moved; write " + quoted(wanted),
               {replace(address.whole, wanted, "write " + quoted(wanted))});
  }
}

}  // namespace

extern const Rule pubmed_url_old;
constinit const Rule pubmed_url_old{
    .id = "pubmed-url-old",
    .group = "Identifiers",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "the old address of PubMed",
    .why =
        "The old address still leads on, but only as long as the library keeps the redirection. "
        "A.D.A.M. prints the present address.",
    .basis = "NLM moved PubMed to pubmed.ncbi.nlm.nih.gov in 2020; A.D.A.M. practice.",
    .bad = {.text =
                "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of patients "
                "with gastritis and peptic ulceration. Lancet. 1984;1(8390):1311-1315. PMID: "
                "6145023 www.ncbi.nlm.nih.gov/pubmed/6145023."},
    .good = {.text = "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of "
                     "patients with gastritis and peptic ulceration. Lancet. "
                     "1984;1(8390):1311-1315. PMID: 6145023 pubmed.ncbi.nlm.nih.gov/6145023/."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
