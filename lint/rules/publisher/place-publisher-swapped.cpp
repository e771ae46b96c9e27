#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place || !reference.publisher) return;
  const Span publisher = reference.publisher->span;
  const Span place = reference.place->span;
  if (publisher.end > place.begin) return;
  const std::string_view gap = report.raw(between(publisher, place));
  if (stripped(gap) != ":" && stripped(gap) != ",") return;
  report.add(join(publisher, place), "the publisher stands before the place; exchange them",
             {replace(join(publisher, place),
                      std::string(report.raw(place)) + ": " + std::string(report.raw(publisher)),
                      "exchange them")});
}

}  // namespace

extern const Rule place_publisher_swapped;
constinit const Rule place_publisher_swapped{
    .id = "place-publisher-swapped",
    .group = "Publisher and place",
    .severity = Severity::error,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the publisher before the place",
    .why = "With the two exchanged, a program takes the city for the company.",
    .basis = "AMA Manual of Style 10, section 3.12; Citing Medicine, chapter 2: place: publisher.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Elsevier: "
                    "Philadelphia, PA; 2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
