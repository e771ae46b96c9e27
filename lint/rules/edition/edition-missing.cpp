#include <algorithm>
#include <string>
#include <utility>

#include "lint/cited_book.hpp"
#include "lint/reference_facts.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

/// The edition of that very year, else of the year before or after.
const BookRow* edition_of_year(const KnownBook& book, int year) {
  const BookRow* out = nullptr;
  for (const BookRow& row : book.editions) {
    if (row.year == year) return &row;
    if (out == nullptr && same_edition_year(row.year, year)) out = &row;
  }
  return out;
}

/// What stands between the title and the publisher, or the year where there is none.
std::string_view behind_title(const ast::Reference& reference, Span title, const Report& report) {
  Span next = reference.issued->text.span;
  if (reference.publisher) next = reference.publisher->span;
  if (reference.place) next = reference.place->span;
  return report.raw(between(title, next));
}

/// True when `text` holds nothing that could be an edition which was not understood.
bool is_bare(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

void check(const ast::Reference& reference, Report& report) {
  const auto year = year_of(reference);
  if (!year || reference.edition || reference.book_volume) return;
  const KnownBook* book = report.facts().cited_book();
  if (book == nullptr || book->editions.front().edition == 1) return;
  const BookRow* row = edition_of_year(*book, *year);
  if (row == nullptr) return;
  const Span title = book_title(reference)->span;
  const std::string_view gap = behind_title(reference, title, report);
  if (!gap.starts_with('.') || !is_bare(gap)) return;
  const std::string text = ordinal(row->edition) + " ed";
  report.add(title,
             "no edition is given; the one of " + std::to_string(row->year) + " is the " +
                 ordinal(row->edition),
             {insert(title.end, ". " + text, "add " + quoted(text + "."), Applicability::unsafe)});
}

}  // namespace

extern const Rule edition_missing;
constinit const Rule edition_missing{
    .id = "edition-missing",
    .group = "Edition and volume",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a book of many editions is cited without one",
    .why =
        "Without the edition a reader cannot know which book to open. Only books whose first "
        "edition is long past, and years in which an edition came out, are reported.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12: the edition, other than the first, is part "
        "of the reference.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
