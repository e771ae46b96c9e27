#include "lint/pages.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto range = page_range(reference);
  if (!range || range->shortened || !range->prefix.empty() || range->last <= range->first) return;
  const std::string first = std::to_string(range->first);
  const std::string last = std::to_string(range->last);
  if (first.size() != last.size()) return;
  std::size_t same = 0;
  while (first[same] == last[same]) ++same;
  if (same == 0) return;
  const auto span = last_page_span(reference);
  if (!span) return;
  const std::string wanted = last.substr(same);
  report.add(*span, "last page " + quoted(last) + " repeats digits; write " + quoted(wanted),
             {replace(*span, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule pages_not_truncated;
constinit const Rule pages_not_truncated{
    .id = "pages-not-truncated",
    .group = "Chapter and pages",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_nlm,
    .summary = "the last page is given in full",
    .why = "NLM leaves out the digits that repeat, in PubMed and in the lists that follow it.",
    .basis = "Citing Medicine, chapter 1, pagination: do not repeat digits.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-6."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
