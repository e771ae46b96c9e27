#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.in_label || !reference.title || reference.authors.empty()) return;
  const ast::People& editors = reference.editors;
  if (editors.people.empty() || !editors.label) return;
  const std::uint32_t at = editors.people.front().span.begin;
  if (at < reference.title->span.end) return;
  // Editors behind the title of a whole book are a matter of order, not of a missing "In:".
  if (!reference.chapter && !reference.pages) return;
  report.add({at, at}, "the editors of the book follow without \"In:\"; add it",
             {insert(at, "In: ", "add \"In:\"", Applicability::unsafe)});
}

}  // namespace

extern const Rule in_missing;
constinit const Rule in_missing{
    .id = "in-missing",
    .group = "Editors and the In: part",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a chapter whose editors follow without \"In:\"",
    .why = "Without \"In:\" the editors of the book look like authors of the chapter.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: In: before the editors; Citing Medicine, "
        "chapter 2.",
    .bad = {.text = "Frosch MP. The central nervous system. Kumar V, Abbas AK, Aster JC, eds. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
