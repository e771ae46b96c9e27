#include "lint/catalogue/catalogue.hpp"
#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// What stands where a publisher does may be the series of a journal or an event; only a reference
/// in the form of a style, or a publisher that the catalogue knows, makes it one for sure.
bool names_publisher(const ast::Reference& reference, const Report& report) {
  if (!reference.publisher) return false;
  return reference.exact ||
         report.catalogue().publishers().find(reference.publisher->text) != nullptr;
}

void check(const ast::Reference& reference, Report& report) {
  if (!names_publisher(reference, report)) return;
  if (!lacks(reference, "place", report.profile())) return;
  const std::uint32_t at = reference.publisher->span.begin;
  report.add({at, at},
             "no place stands before the publisher; add it, such as \"Philadelphia, PA: \"");
}

}  // namespace

extern const Rule place_missing;
constinit const Rule place_missing{
    .id = "place-missing",
    .group = "Publisher and place",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = place_profiles,
    .summary = "a book without the place of its publisher",
    .why =
        "The house style prints the place, and a list in which some books have one and others "
        "have not looks careless.",
    .basis =
        "AMA Manual of Style 10, section 3.12; Citing Medicine, chapter 2; A.D.A.M. "
        "practice. AMA 11 has dropped the place.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Elsevier; "
                    "2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
