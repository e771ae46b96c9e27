#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// The title of the book that the editors made; nullptr where it is plain that they did not make
/// the work alone, so that they may stand behind its title.
const Text* edited_title(const ast::Reference& reference) {
  using ast::ReferenceKind;
  if (reference.kind == ReferenceKind::chapter) {
    return reference.container ? &*reference.container : nullptr;
  }
  const bool edited_book = reference.kind == ReferenceKind::book && reference.authors.empty();
  return edited_book && reference.title ? &*reference.title : nullptr;
}

void check(const ast::Reference& reference, Report& report) {
  const Text* title = edited_title(reference);
  if (title == nullptr || reference.editors.empty()) return;
  if (reference.editors.span.begin < title->span.end) return;
  report.add(reference.editors.span,
             "the editors stand behind the title of the book; put them in front of it");
}

}  // namespace

extern const Rule editor_position;
constinit const Rule editor_position{
    .id = "editor-position",
    .group = "Editors and the In: part",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "editors behind the title of their book",
    .why =
        "Editors take the place of authors and are looked for in front of the title. Behind it, "
        "they read as part of the imprint.",
    .basis = "AMA Manual of Style 10 and 11, section 3.12; Citing Medicine, chapter 2.",
    .bad = {.text =
                "Frosch MP. The central nervous system. In: Robbins and Cotran Pathologic Basis "
                "of Disease. 10th ed. Kumar V, Abbas AK, Aster JC, eds. Philadelphia, PA: "
                "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
