#include "lint/pages.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.pages || !reference.pages->last) return;
  const ast::Pages& pages = *reference.pages;
  if (pages.first != *pages.last || pages.first.empty()) return;
  const Span span = pages.text.span;
  const auto end = span.begin + static_cast<std::uint32_t>(pages.first.size());
  report.add(span, "range from a page to itself; write " + quoted(pages.first),
             {remove({end, span.end}, "write " + quoted(pages.first))});
}

}  // namespace

extern const Rule pages_same;
constinit const Rule pages_same{
    .id = "pages-same",
    .group = "Chapter and pages",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a range of one page",
    .why =
        "One page is printed as one number. A range from a page to itself is often a slip in "
        "the last digit.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3.",
    .bad = {.text = "Lauterbur PC. Image formation by induced local interactions: examples "
                    "employing nuclear magnetic resonance. Nature. 1973;242(5394):190-190."},
    .good = {.text = "Lauterbur PC. Image formation by induced local interactions: examples "
                     "employing nuclear magnetic resonance. Nature. 1973;242(5394):190."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
