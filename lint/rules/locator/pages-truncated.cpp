#include "lint/pages.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto range = page_range(reference);
  if (!range || !range->shortened) return;
  const std::string wanted = range->prefix + std::to_string(range->last);
  const auto last = last_page_span(reference);
  if (!last) return;
  report.add(*last,
             "last page " + quoted(report.raw(*last)) + " is shortened; write " + quoted(wanted),
             {replace(*last, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule pages_truncated;
constinit const Rule pages_truncated{
    .id = "pages-truncated",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "the last page is shortened",
    .why = "\"241-75\" may be a short form of 241-275 or a slip. Full numbers leave no doubt.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: full page numbers. NLM shortens them.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-6."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
