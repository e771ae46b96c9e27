#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  if (!reference.chapter || !reference.title) return;
  const std::string edition = edition_key(reference);
  if (edition.empty()) return;
  facts.state(edition + "|" + fold(reference.chapter->text),
              "chapter " + std::string(reference.chapter->text) + " of " + edition_name(reference),
              work_key(reference), reference.title->text, reference.title->span);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "title", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_chapter_title_conflict;
constinit const Rule corpus_chapter_title_conflict{
    .id = "corpus-chapter-title-conflict",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .summary = "one chapter number of a book with different titles or authors",
    .why =
        "A chapter of an edition has one title and one list of authors. Where two texts disagree "
        "about it, one chapter number is wrong, or one title was changed.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150."},
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
