#include <algorithm>

#include "lint/catalogue/catalogue.hpp"
#include "lint/catalogue/places.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_known_place(std::string_view printed) {
  const Place place = parse_place(printed);
  return !states_of_city(place.city).empty() || !code_of_state(place.state).empty();
}

/// One bracket of a pair stands in each half, or outside.
bool has_half_pair(std::string_view text) {
  return std::ranges::count(text, '(') != std::ranges::count(text, ')');
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place || !reference.publisher) return;
  const Span publisher = reference.publisher->span;
  const Span place = reference.place->span;
  if (publisher.end > place.begin) return;
  const std::string_view gap = report.raw(between(publisher, place));
  if (stripped(gap) != ":" && stripped(gap) != ",") return;
  // Of two unknown names the reader may have taken either for what it is not: "March 2012".
  const bool known = is_known_place(report.raw(place)) ||
                     report.catalogue().publishers().find(report.raw(publisher)) != nullptr;
  const bool whole = !has_half_pair(report.raw(publisher)) && !has_half_pair(report.raw(place));
  report.add(
      join(publisher, place), "the publisher stands before the place; exchange them",
      {replace(join(publisher, place),
               std::string(report.raw(place)) + ": " + std::string(report.raw(publisher)),
               "exchange them", known && whole ? Applicability::safe : Applicability::unsafe)});
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
