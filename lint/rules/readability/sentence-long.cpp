#include <string>

#include "lint/readability/prose.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t longest = 20;        // words
constexpr std::size_t much_too_long = 30;  // sentence-very-long reports these

void check(const ast::Document&, Report& report) {
  for (const readability::ProseSection& section : report.prose().sections) {
    for (const readability::Passage& passage : section.passages) {
      const bool is_item = passage.kind == readability::PassageKind::item;
      const std::string what = is_item ? "this list item" : "this sentence";
      for (const readability::Sentence& sentence : passage.sentences) {
        const std::size_t words = sentence.words.size();
        if (words <= longest || words > much_too_long) continue;
        report.add(sentence.span,
                   what + " has " + std::to_string(words) + " words; aim for 20 or fewer");
      }
    }
  }
}

}  // namespace

extern const Rule sentence_long;
constinit const Rule sentence_long{
    .id = "sentence-long",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a sentence of more than 20 words",
    .why =
        "Readers lose the thread of a long sentence, above all those who read slowly. "
        "One thought a sentence is enough; what hangs on \"and\", \"which\" or a comma "
        "can often stand alone.",
    .basis =
        "Plain language practice: 15 to 20 words on average, and NLM's guide to "
        "easy-to-read texts.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nIf your voice is still rough after three weeks, or "
                    "if it hurts when you swallow or talk, ask your doctor to look at your voice "
                    "box soon.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nIs your voice still rough after three weeks? Does "
                     "it hurt when you swallow? Then ask your doctor to look at your voice box.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
