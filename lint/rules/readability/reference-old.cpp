#include <string>

#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int oldest = 10;  // years

/// The newest date that the source bears; the day on which someone looked at a page says nothing.
const ast::CitedDate* newest_date(const ast::Reference& reference) {
  const ast::CitedDate* out = nullptr;
  for (const auto* date : {&reference.issued, &reference.published, &reference.updated}) {
    if (!*date) continue;
    if (out == nullptr || (*date)->date.year > out->date.year) out = &**date;
  }
  return out;
}

void check(const ast::Reference& reference, Report& report) {
  const auto& reviewed = report.document().review_date;
  const auto& day = reviewed ? reviewed : report.today();
  const ast::CitedDate* date = newest_date(reference);
  if (!day || date == nullptr) return;
  const int age = day->year - date->date.year;
  if (age <= oldest) return;
  report.add(date->text.span, "this source was " + std::to_string(age) + " years old " +
                                  (reviewed ? "at the review of the text" : "today") +
                                  "; look for one of the last 10 years");
}

}  // namespace

extern const Rule reference_old;
constinit const Rule reference_old{
    .id = "reference-old",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a source more than ten years older than the text",
    .why =
        "What it says about tests and treatment may be out of date. Some old works are "
        "classics; a person has to judge.",
    .basis = "A.D.A.M. practice, and guides for patient information: current sources.",
    .bad = {.text = "Laryngitis\n\nReview Date: 3/1/2026\n\nOverview\n\nLaryngitis is swelling of "
                    "the voice box.\n\nReferences\n\nMarshall BJ, Warren JR. Unidentified curved "
                    "bacilli in the stomach of patients with gastritis and peptic ulceration. "
                    "Lancet. 1984;1(8390):1311-1315.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nReview Date: 3/1/2026\n\nOverview\n\nLaryngitis is swelling of "
                 "the voice box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, "
                 "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; "
                 "2020:chap 401.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
