#include "lint/article.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  if (!document.references.items.empty() || !is_article(document) || document.sections.empty()) {
    return;
  }
  const std::uint32_t end = document.sections.back().span.end;
  report.add({end, end}, "the article has no references; add what it rests on");
}

}  // namespace

extern const Rule doc_no_refs;
constinit const Rule doc_no_refs{
    .id = "doc-no-refs",
    .group = "The reference list",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "an article without references",
    .why =
        "A reader who wants to check a medical statement has nowhere to look. Perhaps the list was "
        "lost on the way from another format.",
    .basis = "A.D.A.M. practice: each article ends in its references.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice "
                     "box.\n\nReferences\n\nFlint PW. Throat disorders. In: Goldman L, Schafer AI, "
                     "eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap "
                     "401.\n",
             .form = ExampleForm::condition_text},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
