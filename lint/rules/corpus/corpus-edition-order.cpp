#include "lint/corpus.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

struct Dated {
  int edition = 0;
  int year = 0;
};

void collect(const ast::Reference& reference, const Facts& facts) {
  const Text* title = book_title(reference);
  if (title == nullptr || !reference.edition || !reference.edition->number || !reference.issued) {
    return;
  }
  facts.state(book_key(reference), title->text,
              std::to_string(*reference.edition->number) + " " +
                  std::to_string(reference.issued->date.year),
              reference.edition->text.text, reference.issued->text.span);
}

Dated dated(const Statement& statement) {
  const std::string_view value = statement.value;
  const std::size_t blank = value.find(' ');
  return {number(value.substr(0, blank)).value_or(0), number(value.substr(blank + 1)).value_or(0)};
}

/// Of two statements that contradict each other the rarer one is reported.
void judge(const Topic& topic, CorpusReport& report) {
  for (std::size_t i = 1; i < topic.statements.size(); ++i) {
    const Dated other = dated(topic.statements[i]);
    for (std::size_t j = 0; j < i; ++j) {
      const Dated usual = dated(topic.statements[j]);
      const bool later = other.edition > usual.edition && other.year < usual.year;
      const bool earlier = other.edition < usual.edition && other.year > usual.year;
      if (!later && !earlier) continue;
      for (const Mention place : topic.statements[i].places) {
        report.add(place,
                   "the " + ordinal(other.edition) + " edition of " + quoted(topic.name) + " in " +
                       std::to_string(other.year) + ", but the " + ordinal(usual.edition) + " in " +
                       std::to_string(usual.year),
                   {{topic.statements[j].places.front(),
                     "the " + ordinal(usual.edition) + " edition, " + std::to_string(usual.year)}});
      }
      break;
    }
  }
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_edition_order;
constinit const Rule corpus_edition_order{
    .id = "corpus-edition-order",
    .group = "Across documents",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .summary = "a later edition with an earlier year",
    .why =
        "Editions follow each other in time. Where a higher number has an earlier year, one of "
        "the four figures is wrong.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
            "Schafer AI, eds. Goldman-Cecil Medicine. 25th ed. Philadelphia, PA: Elsevier; "
            "2022:chap 131."},
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
