#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  const Text* title = book_title(reference);
  if (title == nullptr) return;
  facts.state(book_key(reference), "this book", straight_quotes(title->text), title->text,
              title->span);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "title", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_title_variant;
constinit const Rule corpus_title_variant{
    .id = "corpus-title-variant",
    .group = "Across documents",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .summary = "one book with differently spelled titles",
    .why =
        "A title is copied from the title page, letter by letter. Variants of it keep search, "
        "linking and counting from finding the book.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
            "Schafer AI, eds. Goldman Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; "
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
