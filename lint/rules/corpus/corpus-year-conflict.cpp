#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  if (!reference.issued) return;
  const Text& year = reference.issued->text;
  facts.state(edition_key(reference), edition_name(reference),
              std::to_string(reference.issued->date.year), year.text, year.span);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "year", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_year_conflict;
constinit const Rule corpus_year_conflict{
    .id = "corpus-year-conflict",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .summary = "one edition of a book with different years",
    .why =
        "An edition of a book has one year of publication. Where two texts give different years, "
        "one of them sends readers to a book that does not exist.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
            "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; "
            "2019:chap 131."},
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
