#include "lint/corpus.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

std::string year_of(const ast::Reference& reference) {
  return reference.issued ? std::to_string(reference.issued->date.year) : std::string();
}

void collect_id(const ast::Reference& reference, std::string_view label, const Text& id,
                const Facts& facts) {
  const std::string work = work_key(reference);
  const std::string folded = lower(id.text);
  const std::string number = std::string(label) + " " + folded;
  if (!work.empty()) {
    facts.state("id|" + number, number, work, reference.title->text, id.span);
    facts.state("work|" + std::string(label) + "|" + work + "|" + year_of(reference),
                quoted(reference.title->text), folded, id.text, id.span);
  }
}

void collect(const ast::Reference& reference, const Facts& facts) {
  if (reference.kind != ast::ReferenceKind::journal) return;
  if (reference.pmid) collect_id(reference, "PMID", *reference.pmid, facts);
  if (reference.doi) collect_id(reference, "DOI", *reference.doi, facts);
}

void judge(const Topic& topic, CorpusReport& report) {
  const Statement& usual = topic.statements.front();
  for (std::size_t i = 1; i < topic.statements.size(); ++i) {
    const Statement& other = topic.statements[i];
    for (const Mention place : other.places) {
      report.add(place,
                 topic.name + " stands with " + quoted(other.shown) + " here and with " +
                     quoted(usual.shown) + " elsewhere",
                 {{usual.places.front(), "with " + quoted(usual.shown) + " here"}});
    }
  }
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_id_conflict;
constinit const Rule corpus_id_conflict{
    .id = "corpus-id-conflict",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .summary = "one identifier on two works, or one work with two identifiers",
    .why =
        "A PMID or DOI belongs to exactly one article. A second title with the same number, or a "
        "second number for the same title, leads readers to the wrong paper.",
    .basis =
        "National Library of Medicine and DOI Handbook: identifiers are assigned once and never "
        "to a second work.",
    .bad = {"Camaschella C. Iron-deficiency anemia. N Engl J Med. 2015;372(19):1832-1843. PMID: "
            "25946282 pubmed.ncbi.nlm.nih.gov/25946282/.\n"
            "Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 25946282 "
            "pubmed.ncbi.nlm.nih.gov/25946282/."},
    .good = {"Camaschella C. Iron-deficiency anemia. N Engl J Med. 2015;372(19):1832-1843. PMID: "
             "25946282 pubmed.ncbi.nlm.nih.gov/25946282/.\n"
             "Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 33211930 "
             "pubmed.ncbi.nlm.nih.gov/33211930/."},
    .check_corpus = &check,
};

}  // namespace chapbook::lint::rules
