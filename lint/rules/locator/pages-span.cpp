#include "lint/pages.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int longest = 150;

void check(const ast::Reference& reference, Report& report) {
  const auto range = page_range(reference);
  // "S1-S276" is a whole supplement.
  if (!range || !range->prefix.empty() || reference.kind == ast::ReferenceKind::book) return;
  const int pages = range->last - range->first + 1;
  if (pages <= longest) return;
  report.add(
      reference.pages->text.span,
      std::to_string(pages) + " pages is too long for one article or chapter; check both numbers");
}

}  // namespace

extern const Rule pages_span;
constinit const Rule pages_span{
    .id = "pages-span",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "more than 150 pages",
    .why =
        "Articles and chapters are rarely so long. Mostly a digit was doubled or two numbers "
        "ran together.",
    .basis = "Practice: lengths of articles in MEDLINE and of chapters in textbooks.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-11866."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
