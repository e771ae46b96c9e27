#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// A number of five digits and no range counts articles; journals that do so often have no issues.
bool has_article_number(const ast::Pages& pages) {
  constexpr std::size_t shortest = 5;
  return !pages.last && pages.first.size() >= shortest;
}

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.volume || reference.issue) return;
  if (!reference.pages || has_article_number(*reference.pages)) return;
  const std::uint32_t at = reference.volume->span.end;
  report.add({at, at}, "no issue behind volume " + quoted(reference.volume->text) +
                           "; add it in brackets if the journal has issues");
}

}  // namespace

extern const Rule issue_missing;
constinit const Rule issue_missing{
    .id = "issue-missing",
    .group = "Journal articles",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = ama_profiles,
    .summary = "a volume without the number of the issue",
    .why = "The issue helps to find the article where each issue begins with page 1.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11: the issue is always given.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285:1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
