#include "lint/readability/steps.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr readability::Step<std::size_t> words{30};

void check(const ast::Document&, Report& report) {
  readability::report_sentences(words, "split it, and aim for 20 or fewer", report);
}

}  // namespace

extern const Rule sentence_very_long;
constinit const Rule sentence_very_long{
    .id = "sentence-very-long",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a sentence of more than 30 words",
    .why =
        "A sentence of this length holds two or three thoughts. In a list item it "
        "hides the very points that a list is made to show.",
    .basis =
        "Plain language practice: 15 to 20 words on average, and NLM's guide to "
        "easy-to-read texts.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nTake the pain medicine with food and a full glass "
                    "of water, and do not take more than the label says, since too much of it can "
                    "hurt the stomach or the kidneys of people who are older or already sick.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nTake the pain medicine with food and a full glass "
                     "of water. Do not take more than the label says. Too much of it can hurt the "
                     "stomach or the kidneys.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
