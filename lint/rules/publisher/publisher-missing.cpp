#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!lacks(reference, "publisher", report.profile())) return;
  const std::uint32_t at =
      reference.issued ? reference.issued->text.span.begin : reference.span.end;
  report.add({at, at}, "no publisher stands before the year; add the publisher of the book");
}

}  // namespace

extern const Rule publisher_missing;
constinit const Rule publisher_missing{
    .id = "publisher-missing",
    .group = "Publisher and place",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a book without its publisher",
    .why =
        "The publisher tells editions and reprints of one title apart, and it is where a "
        "reader can get the book.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12; Citing Medicine, chapter 2: the "
        "publisher is required.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
