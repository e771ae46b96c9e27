#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  const auto pmids = report.facts().pmids();
  if (pmids.size() != 1) return;
  const std::string_view stated = report.raw(pmids[0].value);
  for (const PubmedAddress& address : report.facts().pubmed_addresses()) {
    const std::string_view linked = report.raw(address.digits);
    if (linked == stated) continue;
    report.add(address.digits,
               "the address leads to " + quoted(linked) + " but the PMID is " + quoted(stated) +
                   "; check which is right",
               {}, {{nullptr, pmids[0].value, "the PMID"}});
  }
}

}  // namespace

extern const Rule pmid_url_mismatch;
constinit const Rule pmid_url_mismatch{
    .id = "pmid-url-mismatch",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the PMID and the PubMed address differ",
    .why = "One of the two leads the reader to another article, and only a person can tell which.",
    .basis = "A.D.A.M. practice prints both; they must be one number.",
    .bad = {.text =
                "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of patients "
                "with gastritis and peptic ulceration. Lancet. 1984;1(8390):1311-1315. PMID: "
                "6145023 pubmed.ncbi.nlm.nih.gov/6145032/."},
    .good = {.text = "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of "
                     "patients with gastritis and peptic ulceration. Lancet. "
                     "1984;1(8390):1311-1315. PMID: 6145023 pubmed.ncbi.nlm.nih.gov/6145023/."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
