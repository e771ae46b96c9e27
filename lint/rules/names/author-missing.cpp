#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::chapter || !reference.authors.empty()) return;
  if (reference.editors.empty() || !reference.title || !reference.leftovers.empty()) return;
  const Span title = reference.title->span;
  // Where names were not understood, they stand in the title.
  if (report.raw(title).find(". ") != std::string_view::npos) return;
  report.add({title.begin, title.begin},
             "the book has editors but the chapter has no authors; add who wrote it");
}

}  // namespace

extern const Rule author_missing;
constinit const Rule author_missing{
    .id = "author-missing",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a chapter of an edited book without authors",
    .why =
        "A book that has editors is written by others, and the authors of a chapter answer for "
        "what "
        "it says. Where the editors wrote the chapter themselves, they are its authors as well.",
    .basis = "AMA Manual of Style 10 and 11, section 3.12: authors of the chapter come first.",
    .bad = {.text = "The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. Robbins and "
                    "Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: Elsevier; "
                    "2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
