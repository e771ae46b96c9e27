#include "lint/readability/steps.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr readability::Step<double> grades{10};

void check(const ast::Document& document, Report& report) {
  readability::report_grades(document, grades, report);
}

}  // namespace

extern const Rule grade_high;
constinit const Rule grade_high{
    .id = "grade-high",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "reading grade above 10",
    .why =
        "Someone without more than ten years of school will not follow this text, and "
        "many others will give up. Begin with the longest sentences, then replace the "
        "longest words.",
    .basis =
        "Flesch-Kincaid grade. The range of grade 6 to 8 is what health agencies of "
        "the United States ask of texts for patients; the National Library of "
        "Medicine's guide said 6 to 7.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is an inflammatory condition affecting "
                    "the laryngeal mucosa, characterized by vocal impairment, pharyngeal "
                    "irritation and occasionally respiratory obstruction requiring immediate "
                    "hospitalization of the individual and continuous professional observation. "
                    "Conservative management is recommended initially.\n",
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
