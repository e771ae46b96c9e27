#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  // "Frosch MP. In: Kumar V": what stands in the place of the title is the book.
  const bool book_instead = reference.title && !reference.in_label && !reference.authors.empty() &&
                            reference.title->text.starts_with("In: ");
  if (!book_instead && !lacks(reference, "title", report.profile())) return;
  const std::uint32_t at =
      reference.authors.empty() ? reference.span.begin : reference.authors.span.end;
  report.add({at, at}, "no title stands here; add the title of the work");
}

}  // namespace

extern const Rule title_missing;
constinit const Rule title_missing{
    .id = "title-missing",
    .group = "Titles",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a reference without a title",
    .why =
        "Without the title nobody can see what the work is about, and a wrong volume or page "
        "cannot be put right.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine: the title is required.",
    .bad = {.text = "Frosch MP. In: Kumar V, Abbas AK, Aster JC, eds. Robbins and Cotran "
                    "Pathologic Basis of Disease. 10th ed. Philadelphia, PA: Elsevier; 2021:chap "
                    "28."},
    .good = {.text = "Apgar V. A proposal for a new method of evaluation of the newborn infant. "
                     "Curr Res Anesth Analg. 1953;32(4):260-267."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
