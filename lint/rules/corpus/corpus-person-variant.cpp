#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect_person(const ast::Person& person, const Facts& facts) {
  if (!person.family || !person.given) return;
  std::string shown(person.family->text);
  shown += ' ' + std::string(person.given->text);
  if (person.suffix) shown += ' ' + std::string(person.suffix->text);
  facts.state(fold(person.family->text) + '|' + fold(person.given->text), "this person",
              straight_quotes(shown), shown, person.span);
}

void collect(const ast::Reference& reference, const Facts& facts) {
  for (const ast::Person& person : reference.authors.people) collect_person(person, facts);
  for (const ast::Person& person : reference.editors.people) collect_person(person, facts);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "name", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_person_variant;
constinit const Rule corpus_person_variant{
    .id = "corpus-person-variant",
    .group = "Across documents",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .summary = "one person in two forms",
    .why =
        "The same surname and initials in two spellings are nearly always one person. One form "
        "makes the list of names searchable.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 33211930 "
            "pubmed.ncbi.nlm.nih.gov/33211930/.\n"
            "Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 33211930 "
            "pubmed.ncbi.nlm.nih.gov/33211930/.\n"
            "AShina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 33211930 "
            "pubmed.ncbi.nlm.nih.gov/33211930/."},
    .good = {"Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876. PMID: 33211930 "
             "pubmed.ncbi.nlm.nih.gov/33211930/.\n"
             "Digre KB. Headaches and other head pain. In: Goldman L, Schafer AI, eds. "
             "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 370."},
    .check_corpus = &check,
};

}  // namespace chapbook::lint::rules
