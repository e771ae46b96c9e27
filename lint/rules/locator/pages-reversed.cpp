#include "lint/pages.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto range = page_range(reference);
  if (!range || range->last >= range->first) return;
  report.add(reference.pages->text.span, "page " + std::to_string(range->last) +
                                             " lies before page " + std::to_string(range->first) +
                                             "; check both");
}

}  // namespace

extern const Rule pages_reversed;
constinit const Rule pages_reversed{
    .id = "pages-reversed",
    .group = "Chapter and pages",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the last page lies before the first",
    .why = "Two digits were swapped, or one was lost. Only the work itself tells which.",
    .basis = "Practice; JATS4R, citations: lpage is not below fpage.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1186-1182."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
