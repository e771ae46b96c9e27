#include "lint/corpus.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  state_of_edition(reference, reference.place, facts);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "place", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_place_conflict;
constinit const Rule corpus_place_conflict{
    .id = "corpus-place-conflict",
    .group = "Across documents",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .summary = "one edition of a book with different places",
    .why =
        "An edition is published in the place that its title page names first. Two places for it "
        "mean that one was guessed.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
            "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. St Louis, MO: Elsevier; 2020:chap "
            "131."},
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
