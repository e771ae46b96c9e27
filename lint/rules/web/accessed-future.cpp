#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.accessed || !report.today()) return;
  if (compare(reference.accessed->date, *report.today()) <= 0) return;
  report.add(reference.accessed->text.span,
             quoted(reference.accessed->text.text) + " is still to come; check the date of access");
}

}  // namespace

extern const Rule accessed_future;
constinit const Rule accessed_future{
    .id = "accessed-future",
    .group = "Web pages and dates",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the date of access lies in the future",
    .why = "It is mistyped, and then the reader does not know which state of the page was seen.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15; logic.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023. Accessed March 3, 2042."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
