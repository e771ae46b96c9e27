#include <string>
#include <utility>

#include "lint/cited_book.hpp"
#include "lint/edition.hpp"
#include "lint/reference_facts.hpp"
#include "lint/source_group.hpp"

namespace chapbook::lint::rules {

namespace {

Fix write_year(const ast::Reference& reference, int year, Applicability applicability) {
  const std::string text = std::to_string(year);
  return replace(reference.issued->text.span, text, "write " + quoted(text), applicability);
}

/// The edition of that very year, if there is one.
const BookRow* edition_of_year(const KnownBook& book, int year) {
  for (const BookRow& row : book.editions) {
    if (row.year == year) return &row;
  }
  return nullptr;
}

std::string came_out(const BookRow& row) {
  return "the " + ordinal(row.edition) + " edition is from " + std::to_string(row.year);
}

/// The stated edition is known, from another year. Where the year is that of another edition,
/// either of the two may be the slip, and only a person can tell.
void report_known(const ast::Reference& reference, const KnownBook& book, const BookRow& row,
                  int year, Report& report) {
  const BookRow* other = edition_of_year(book, year);
  const auto printed = printed_edition(reference, report);
  std::vector<Fix> fixes;
  std::string message = came_out(row) + ", not " + std::to_string(year);
  const bool other_fits = other != nullptr && printed && printed->plain;
  fixes.push_back(write_year(reference, row.year,
                             other_fits ? Applicability::display_only : Applicability::unsafe));
  if (other_fits) {
    message += "; " + came_out(*other);
    const std::string text = ordinal(other->edition) + " ed";
    fixes.push_back(replace(printed->span, printed->with_stop(text), "write " + quoted(text),
                            Applicability::display_only));
  }
  report.add(reference.issued->text.span, std::move(message), std::move(fixes));
}

/// The stated edition is not known, but its neighbours are: editions come out in order. A
/// first edition and a number that no book has are the business of other rules.
void check_order(const ast::Reference& reference, const KnownBook& book, int number, int year,
                 Report& report) {
  constexpr int highest = 60;
  if (number < 2 || number > highest) return;
  for (const BookRow& row : book.editions) {
    const bool too_early = row.edition < number && year < row.year;
    const bool too_late = row.edition > number && year > row.year + 1;
    if (!too_early && !too_late) continue;
    report.add(reference.issued->text.span, came_out(row) + ", so the " + ordinal(number) +
                                                " cannot be from " + std::to_string(year));
    return;
  }
}

void check(const ast::Reference& reference, Report& report) {
  const auto year = year_of(reference);
  if (!year || !reference.edition || !reference.edition->number) return;
  const KnownBook* book = report.facts().cited_book();
  // Of two references on one line, the edition may be the one's and the year the other's.
  if (book == nullptr || report.facts().source_groups().size() > 1) return;
  const int number = *reference.edition->number;
  const BookRow* row = book->edition(number);
  if (row == nullptr) return check_order(reference, *book, number, *year, report);
  if (!same_edition_year(*year, row->year)) report_known(reference, *book, *row, *year, report);
}

}  // namespace

extern const Rule edition_year_mismatch;
constinit const Rule edition_year_mismatch{
    .id = "edition-year-mismatch",
    .group = "Edition and volume",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a year that is not the year of that edition",
    .why =
        "One of the two is wrong, and with it perhaps the chapter: chapters move between "
        "editions. A difference of one year is no error, since books come out around the turn "
        "of a year.",
    .basis = "Title pages and library catalogues, as the catalogue of books has them.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2017:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
