#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!lacks(reference, "locator", report.profile())) return;
  const std::uint32_t at = reference.issued ? reference.issued->text.span.end : reference.span.end;
  report.add({at, at}, "neither chapter nor pages are given; add one of them");
}

}  // namespace

extern const Rule locator_missing;
constinit const Rule locator_missing{
    .id = "locator-missing",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a chapter without its number or pages",
    .why =
        "A large textbook has hundreds of chapters. Without number or pages a reader must "
        "search for the right one.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12; Citing Medicine, chapter 2; A.D.A.M. "
        "practice.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
