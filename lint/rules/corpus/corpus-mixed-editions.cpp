#include <algorithm>

#include "lint/corpus.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  const Text* title = book_title(reference);
  if (title == nullptr || !reference.edition || !reference.edition->number) return;
  facts.state(book_key(reference), title->text, std::to_string(*reference.edition->number),
              reference.edition->text.text, reference.edition->text.span);
}

int edition_of(const Statement& statement) {
  return number(statement.value).value_or(0);
}

/// Reports each edition but the newest, once, with how often each is used.
void judge(const Topic& topic, CorpusReport& report) {
  std::vector<const Statement*> editions;
  for (const Statement& statement : topic.statements) editions.push_back(&statement);
  std::ranges::sort(editions, {}, [](const Statement* each) { return edition_of(*each); });
  std::string use;
  for (const Statement* each : editions) {
    if (!use.empty()) use += ", ";
    use += ordinal(edition_of(*each)) + " in " + std::to_string(each->count);
  }
  const Statement& newest = *editions.back();
  for (const Statement* each : editions) {
    if (each == &newest) continue;
    report.add(each->places.front(), quoted(topic.name) + " is cited in several editions: " + use,
               {{newest.places.front(), "the " + ordinal(edition_of(newest)) + " edition"}});
  }
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_mixed_editions;
constinit const Rule corpus_mixed_editions{
    .id = "corpus-mixed-editions",
    .group = "Across documents",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .summary = "several editions of one book in use",
    .why =
        "Readers look for the newest edition. Texts that cite older ones of the same book are the "
        "first to bring up to date.",
    .basis = "Practice of publishers who review their texts in turn.",
    .bad = {"Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. "
            "Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.\n"
            "Drazen JM, Bel EH. Asthma. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. "
            "26th ed. Philadelphia, PA: Elsevier; 2020:chap 81.\n"
            "Semrad CE. Approach to the patient with diarrhea and malabsorption. In: Goldman L, "
            "Schafer AI, eds. Goldman-Cecil Medicine. 25th ed. Philadelphia, PA: Elsevier; "
            "2016:chap 131."},
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
