#include "lint/readability/steps.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr readability::Step<std::size_t> words{20, 30};  // sentence-very-long reports longer ones

void check(const ast::Document&, Report& report) {
  readability::report_sentences(words, "aim for 20 or fewer", report);
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
