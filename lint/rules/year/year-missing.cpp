#include "lint/reference_facts.hpp"
#include "lint/requirements.hpp"
#include "lint/stated_year.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (is_unpublished(report)) return;
  auto at = gap_of_year(reference);
  if (lacks(reference, "year", report.profile()) && !prints_year(reference, report)) {
    at = reference.publisher ? reference.publisher->span.end : reference.span.end;
  }
  if (at) report.add({*at, *at}, "no year is given; add the year of publication");
}

}  // namespace

extern const Rule year_missing;
constinit const Rule year_missing{
    .id = "year-missing",
    .group = "Year",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a reference without a year",
    .why =
        "The year tells a reader at a glance how old the evidence is, and it tells editions "
        "apart.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine: the date is required.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier;:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
