#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  const ast::People& editors = reference.editors;
  // A list that ends in et al does not say who the others are, so it contradicts nobody.
  if (editors.people.empty() || editors.et_al) return;
  const Span names{editors.people.front().span.begin, editors.people.back().span.end};
  const std::size_t offset = names.begin - reference.span.begin;
  facts.state(edition_key(reference), edition_name(reference), people_key(editors),
              reference.raw.substr(offset, names.size()), names);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "editors", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_editors_conflict;
constinit const Rule corpus_editors_conflict{
    .id = "corpus-editors-conflict",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .summary = "one edition of a book with different editors",
    .why =
        "The editors are part of the name of a book. A different order, spelling or number means "
        "that one of the lists was not copied from the title page.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Schafer AI, "
            "Goldman L, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; "
            "2020:chap 131."},
    .good = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
             "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
             "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
             "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
             "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
             "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; "
             "2020:chap 131."},
    .check_corpus = &check,
};

}  // namespace chapbook::lint::rules
