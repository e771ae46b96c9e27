#include "lint/dates.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::CitedDate* date : cited_dates(reference)) {
    if (is_valid(date->date)) continue;
    report.add(date->text.span, quoted(date->text.text) + " is no day of the calendar; check it");
  }
}

}  // namespace

extern const Rule date_invalid;
constinit const Rule date_invalid{
    .id = "date-invalid",
    .group = "Web pages and dates",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a day that is in no calendar",
    .why = "A date such as February 30 is a slip, and nobody can tell which day was meant.",
    .basis = "The Gregorian calendar.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 31, "
                    "2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
