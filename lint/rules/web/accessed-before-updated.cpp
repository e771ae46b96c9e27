#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.accessed) return;
  for (const auto* earlier : {&reference.updated, &reference.published}) {
    if (!*earlier || compare(reference.accessed->date, (*earlier)->date) >= 0) continue;
    report.add(reference.accessed->text.span,
               "accessed on " + quoted(reference.accessed->text.text) + ", before " +
                   quoted((*earlier)->text.text) + "; check both dates",
               {}, {{nullptr, (*earlier)->text.span, "the later date"}});
    return;
  }
}

}  // namespace

extern const Rule accessed_before_updated;
constinit const Rule accessed_before_updated{
    .id = "accessed-before-updated",
    .group = "Web pages and dates",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the page was accessed before it was published or updated",
    .why =
        "Nobody can have seen the page in the state that the entry names. One of the dates is "
        "wrong.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15; logic.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023. Accessed March 3, 2022."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
