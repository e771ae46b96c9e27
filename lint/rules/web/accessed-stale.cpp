#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int longest = 5;  // years

void check(const ast::Reference& reference, Report& report) {
  const auto& reviewed = report.document().review_date;
  const auto now = reviewed ? reviewed : report.today();
  if (!reference.accessed || !now) return;
  PartialDate limit = reference.accessed->date;
  limit.year += longest;
  if (compare(limit, *now) >= 0) return;
  report.add(reference.accessed->text.span,
             "seen on " + quoted(reference.accessed->text.text) +
                 ", more than five years ago; look at the page again");
}

}  // namespace

extern const Rule accessed_stale;
constinit const Rule accessed_stale{
    .id = "accessed-stale",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the page was seen more than five years ago",
    .why =
        "Advice on the web changes. A page that was last seen so long ago may say something "
        "else now, or be gone.",
    .basis =
        "A.D.A.M. practice: articles are reviewed every few years, and their sources with "
        "them.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Accessed March 3, "
                    "2017."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
