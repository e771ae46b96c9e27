#include <string>
#include <utility>

#include "lint/cited_book.hpp"
#include "lint/edition.hpp"
#include "lint/reference_facts.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

/// The newest edition that was out in the year of the review, or by today where there was none.
const BookRow* newest(const KnownBook& book, const Report& report) {
  const auto& review = report.document().review_date;
  const auto& when = review ? review : report.today();
  if (!when) return nullptr;
  const BookRow* out = nullptr;
  for (const BookRow& row : book.editions) {
    if (row.year <= when->year) out = &row;
  }
  return out;
}

void check(const ast::Reference& reference, Report& report) {
  const auto year = year_of(reference);
  if (!year || !reference.edition || !reference.edition->number) return;
  const KnownBook* book = report.facts().cited_book();
  if (book == nullptr) return;
  const BookRow* row = newest(*book, report);
  if (row == nullptr || row->edition <= *reference.edition->number || row->year <= *year) return;
  std::string message =
      "the " + ordinal(row->edition) + " edition came out in " + std::to_string(row->year);
  if (fold(row->title) != book_key(reference)) message += " as " + quoted(row->title);
  message += "; check whether the chapter is still the same";
  const auto printed = printed_edition(reference, report);
  std::vector<Fix> fixes;
  if (printed && printed->plain) {
    fixes.push_back({"cite the " + ordinal(row->edition) + " edition",
                     Applicability::display_only,
                     {{printed->span, printed->with_stop(ordinal(row->edition) + " ed")},
                      {reference.issued->text.span, std::to_string(row->year)}}});
  }
  report.add(reference.edition->text.span, std::move(message), std::move(fixes));
}

}  // namespace

extern const Rule edition_superseded;
constinit const Rule edition_superseded{
    .id = "edition-superseded",
    .group = "Edition and volume",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a newer edition was out when the text was reviewed",
    .why =
        "A reviewed text should rest on the knowledge of its day. The numbers of chapters "
        "change between editions, so a person must look up the new place.",
    .basis = "Practice of A.D.A.M. articles: references are renewed with each review.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 9th ed. Philadelphia, "
                    "PA: Elsevier Saunders; 2015:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
