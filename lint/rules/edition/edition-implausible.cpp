#include "lint/cited_book.hpp"
#include "lint/edition.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int highest = 60;
constexpr int first_year = 1800;  // "2019 ed." is a yearbook

/// A handbook that comes out each year may have more; then the catalogue has such an edition.
bool is_known_to_reach(int value, const Report& report) {
  const KnownBook* book = value > highest ? report.facts().cited_book() : nullptr;
  return book != nullptr && book->editions.back().edition > highest;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.edition || !reference.edition->number) return;
  const int value = *reference.edition->number;
  if ((value > 0 && value <= highest) || value >= first_year) return;
  if (is_known_to_reach(value, report)) return;
  report.add(reference.edition->text.span,
             quoted(reference.edition->text.text) + " cannot be right; check the number");
}

}  // namespace

extern const Rule edition_implausible;
constinit const Rule edition_implausible{
    .id = "edition-implausible",
    .group = "Edition and volume",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "an edition number that no book has",
    .why =
        "A number above 60, or 0, is a slip: two numbers that ran together, or a chapter or "
        "year in the wrong place.",
    .basis = "Practice: the oldest medical textbooks in print have about 45 editions.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 110th ed. "
                    "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
