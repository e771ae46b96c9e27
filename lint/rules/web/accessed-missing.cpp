#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.url || !lacks(reference, "accessed", report.profile())) return;
  report.add({reference.span.end, reference.span.end},
             "no date of access; add \"Accessed\" and the day the page was seen");
}

}  // namespace

extern const Rule accessed_missing;
constinit const Rule accessed_missing{
    .id = "accessed-missing",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a web page without the date of access",
    .why =
        "Pages change without notice. The date tells a reader which state was seen, and "
        "archives can be asked for it.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.15; Citing Medicine, chapter 25: the date "
        "of access is required.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
