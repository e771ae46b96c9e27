#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place || !reference.publisher) return;
  const Span place = reference.place->span;
  std::vector<Fix> fixes;
  if (place.end <= reference.publisher->span.begin) {
    fixes.push_back(remove({place.begin, reference.publisher->span.begin}, "take the place out"));
  }
  report.add(place, "AMA 11 leaves the place of the publisher out; take it out", std::move(fixes));
}

}  // namespace

extern const Rule place_present;
constinit const Rule place_present{
    .id = "place-present",
    .group = "Publisher and place",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_ama11,
    .summary = "the place of the publisher",
    .why =
        "Publishers have offices in many cities, and nobody writes to them for a book any "
        "more.",
    .basis =
        "AMA Manual of Style 11, section 3.12: the location of the publisher is no longer "
        "given.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Elsevier; "
                     "2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
