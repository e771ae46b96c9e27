#include <algorithm>

#include "lint/dates.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int longest = 8;  // years

void check(const ast::Document& document, Report& report) {
  if (!document.review_date) return;
  const ast::CitedDate* newest = nullptr;
  for (const ast::Reference& reference : document.references.items) {
    for (const ast::CitedDate* date : cited_dates(reference)) {
      if (newest == nullptr || date->date.year > newest->date.year) newest = date;
    }
  }
  if (newest == nullptr) return;
  const int age = document.review_date->year - newest->date.year;
  if (age < longest) return;
  report.add(newest->text.span, "the newest source is " + std::to_string(age) +
                                    " years older than the review of the article; look for newer "
                                    "ones");
}

}  // namespace

extern const Rule doc_stale;
constinit const Rule doc_stale{
    .id = "doc-stale",
    .group = "The reference list",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the newest reference is eight years older than the review",
    .why =
        "A review that found nothing new in eight years may not have looked. Treatment changes "
        "faster than that.",
    .basis = "A.D.A.M. practice: articles are reviewed with their sources.",
    .bad = {.text =
                "Laryngitis\n\nReview Date: 3/1/2024\n\nOverview\n\nLaryngitis is swelling of the "
                "voice box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, "
                "Schafer AI, eds. Goldman's Cecil Medicine. 24th ed. Philadelphia, PA: "
                "Elsevier; 2012:chap 437.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nReview Date: 3/1/2024\n\nOverview\n\nLaryngitis is swelling of "
                     "the voice box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, "
                     "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: "
                     "Elsevier; 2020:chap 401.\n",
             .form = ExampleForm::condition_text},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
