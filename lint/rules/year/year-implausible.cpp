#include "lint/stated_year.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const OddYear& odd : odd_years(reference, report)) {
    report.add(odd.span, "the year " + std::to_string(odd.year) +
                             (odd.in_future ? " is in the future" : " is too early") +
                             "; check it");
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
