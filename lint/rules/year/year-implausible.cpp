#include "lint/source_group.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int earliest = 1800;

void check_year(Span span, int year, const ast::Reference& reference, Report& report) {
  // "1761-1769" are pages behind a wrong sign.
  const Span next{span.end, span.end + 1};
  if (next.end <= reference.span.end && report.raw(next) == "-") return;
  const bool future = report.today() && year > report.today()->year + 1;
  if (year >= earliest && !future) return;
  report.add(span, "the year " + std::to_string(year) +
                       (future ? " is in the future" : " is too early") + "; check it");
}

void check(const ast::Reference& reference, Report& report) {
  if (reference.issued) {
    check_year(reference.issued->text.span, reference.issued->date.year, reference, report);
    return;
  }
  // A year that cannot be one may keep the reader from seeing it.
  for (const Span group : source_groups(reference)) {
    const Span digits{group.begin, group.begin + 4};
    check_year(digits, number(report.raw(digits)).value_or(earliest), reference, report);
  }
}

}  // namespace

extern const Rule year_implausible;
constinit const Rule year_implausible{
    .id = "year-implausible",
    .group = "Year",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a year long past or in the future",
    .why =
        "A mistyped year makes evidence look newer or older than it is, and hides that the "
        "edition is another one.",
    .basis = "Practice: before 1800, or later than next year.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2201:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
