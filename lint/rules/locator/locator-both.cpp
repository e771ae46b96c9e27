#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.chapter || !reference.pages) return;
  report.add(reference.pages->text.span, "pages beside chapter " + quoted(reference.chapter->text) +
                                             "; keep the chapter alone");
}

}  // namespace

extern const Rule locator_both;
constinit const Rule locator_both{
    .id = "locator-both",
    .group = "Chapter and pages",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = only_adam,
    .summary = "chapter and pages of one chapter",
    .why =
        "The house style wants one locator. The pages differ between printings and editions "
        "of a book on paper and on screen; the chapter does not.",
    .basis = "A.D.A.M. and MedlinePlus practice.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021:1241-1302 (chap 28)."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
