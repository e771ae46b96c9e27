#include "lint/dates.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// Books are dated ahead: one that comes out in autumn bears the next year.
int years_ahead(const ast::Reference& reference) {
  using ast::ReferenceKind;
  const bool book =
      reference.kind == ReferenceKind::chapter || reference.kind == ReferenceKind::book;
  return book ? 1 : 0;
}

void check(const ast::Document& document, Report& report) {
  if (!document.review_date) return;
  for (const ast::Reference& reference : document.references.items) {
    if (!reference.issued) continue;
    PartialDate limit = *document.review_date;
    limit.year += years_ahead(reference);
    if (compare(reference.issued->date, limit) <= 0) continue;
    report.add(reference.issued->text.span,
               "the source is of " + quoted(reference.issued->text.text) +
                   ", the article was reviewed on " + to_iso(*document.review_date) +
                   " already; check both dates");
  }
}

}  // namespace

extern const Rule doc_ref_after_review;
constinit const Rule doc_ref_after_review{
    .id = "doc-ref-after-review",
    .group = "The reference list",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a reference younger than the review of the article",
    .why =
        "Who reviewed the article cannot have read it. Either the review date was not brought up "
        "to date, or the year is mistyped.",
    .basis = "A.D.A.M. practice: the review date covers the whole article.",
    .bad = {.text =
                "Laryngitis\n\nReview Date: 3/1/2016\n\nOverview\n\nLaryngitis is swelling of the "
                "voice box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, "
                "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: "
                "Elsevier; 2020:chap 401.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nReview Date: 3/1/2024\n\nOverview\n\nLaryngitis is swelling of "
                     "the voice box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, "
                     "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: "
                     "Elsevier; 2020:chap 401.\n",
             .form = ExampleForm::condition_text},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
