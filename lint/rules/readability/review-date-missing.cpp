#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  const readability::Prose& prose = report.prose();
  if (prose.sections.empty() || document.review_date) return;
  report.add(readability::place_of(document, prose), "no review date says how old the text is");
}

}  // namespace

extern const Rule review_date_missing;
constinit const Rule review_date_missing{
    .id = "review-date-missing",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "no review date",
    .why = "Readers and editors cannot tell whether a text without a date still holds.",
    .basis =
        "Health on the Net code and A.D.A.M. practice: each article says when it was "
        "reviewed.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nReview Date: 3/1/2026\n\nOverview\n\nLaryngitis is swelling of "
                     "the voice box.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
