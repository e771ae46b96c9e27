#include "lint/readability/steps.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr readability::Step<double> grades{8, 10};  // grade-high reports those above

void check(const ast::Document& document, Report& report) {
  readability::report_grades(document, grades, report);
}

}  // namespace

extern const Rule grade_level;
constinit const Rule grade_level{
    .id = "grade-level",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "reading grade above 8",
    .why =
        "A text for patients should ask for no more schooling than six to eight years. "
        "Half of all adults read below the grade that they finished, and worry makes "
        "reading harder. Shorter sentences and shorter words bring the grade down. "
        "Sections of few sentences are estimates.",
    .basis =
        "Flesch-Kincaid grade. The range of grade 6 to 8 is what health agencies of "
        "the United States ask of texts for patients; the National Library of "
        "Medicine's guide said 6 to 7.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nThe doctor will ask about your symptoms and examine "
                    "the inside of your throat with a small mirror. Additional tests are usually "
                    "not needed when a cold has started the trouble. A specialist may examine the "
                    "voice box with a flexible tube if the hoarse voice continues for longer than "
                    "several weeks.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box. Your voice "
                 "may sound rough, or you may lose it for a few days. Most often a cold is the "
                 "cause. It gets better by itself in a week or two. Rest your voice and drink a "
                 "lot of water.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
