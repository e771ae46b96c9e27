#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::web || !reference.url || !reference.title) return;
  const bool has_owner = !reference.authors.empty() || !reference.editors.empty() ||
                         reference.container || reference.publisher;
  // Only where the reading is beyond doubt: an owner that was not recognized is in the title.
  if (has_owner || !reference.exact) return;
  // A site that is its own title: "Medscape website. www..."
  if (!find_word(reference.title->text, "website").empty()) return;
  const Span title = reference.title->span;
  report.add({title.begin, title.begin},
             "nobody answers for this page; add its author, its group or the name of the site");
}

}  // namespace

extern const Rule web_owner_missing;
constinit const Rule web_owner_missing{
    .id = "web-owner-missing",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a web page without author, group or site",
    .why =
        "Who published a page tells a reader how far to trust it, and helps to find the page again "
        "when its address has changed.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15; A.D.A.M. practice: NAME website.",
    .bad = {.text = "Tuberculosis. www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated "
                    "November 7, 2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
