#include <algorithm>

#include "lint/catalogue/places.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place) return;
  const std::string_view printed = report.raw(reference.place->span);
  const Place place = parse_place(printed);
  const auto codes = states_of_city(place.city);
  if (codes.empty() || !is_region_code(place.state)) return;
  if (std::ranges::find(codes, place.state) != codes.end()) return;
  const auto offset = static_cast<std::uint32_t>(place.state.data() - printed.data());
  const Span span{
      reference.place->span.begin + offset,
      reference.place->span.begin + offset + static_cast<std::uint32_t>(place.state.size())};
  report.add(
      span,
      std::string(place.city) + " is not in " + quoted(place.state) + "; write " + quoted(codes[0]),
      {replace(span, std::string(codes[0]), "write " + quoted(codes[0]), Applicability::unsafe)});
}

}  // namespace

extern const Rule place_city_state_mismatch;
constinit const Rule place_city_state_mismatch{
    .id = "place-city-state-mismatch",
    .group = "Publisher and place",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a well-known city of publishers with the wrong state",
    .why = "A wrong code sends the reader to a place that does not exist.",
    .basis = "Postal codes of the United States; addresses of publishers.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "NY: Elsevier; 2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
