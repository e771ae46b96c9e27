#include "lint/corpus.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  if (!reference.chapter || !reference.title) return;
  const std::string edition = edition_key(reference);
  if (edition.empty()) return;
  facts.state(edition + "|" + work_key(reference),
              quoted(reference.title->text) + " in " + edition_name(reference),
              fold(reference.chapter->text), reference.chapter->text, reference.chapter->span);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "chapter", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_chapter_number_conflict;
constinit const Rule corpus_chapter_number_conflict{
    .id = "corpus-chapter-number-conflict",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .summary = "one chapter of a book with different numbers",
    .why =
        "The number leads the reader to the chapter. Two numbers for the same title by the same "
        "author in one edition cannot both be right.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 105."},
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
