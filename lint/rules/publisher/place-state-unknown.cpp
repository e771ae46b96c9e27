#include <algorithm>

#include "lint/catalogue/places.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "PH" or "MI5": two capitals, perhaps with digits behind them.
bool looks_like_code(std::string_view state) {
  return state.size() >= 2 && state.size() <= 3 && is_upper(state[0]) && is_upper(state[1]) &&
         (state.size() == 2 || is_digit(state[2]));
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place) return;
  const std::string_view printed = report.raw(reference.place->span);
  const Place place = parse_place(printed);
  if (!looks_like_code(place.state) || is_region_code(place.state)) return;
  const auto offset = static_cast<std::uint32_t>(place.state.data() - printed.data());
  const Span span{
      reference.place->span.begin + offset,
      reference.place->span.begin + offset + static_cast<std::uint32_t>(place.state.size())};
  const auto codes = states_of_city(place.city);
  std::vector<Fix> fixes;
  std::string cure = "check it";
  if (codes.size() == 1) {
    cure = "write " + quoted(codes[0]);
    fixes.push_back(replace(span, std::string(codes[0]), cure, Applicability::unsafe));
  }
  report.add(span, quoted(place.state) + " is the code of no state or province; " + cure,
             std::move(fixes));
}

}  // namespace

extern const Rule place_state_unknown;
constinit const Rule place_state_unknown{
    .id = "place-state-unknown",
    .group = "Publisher and place",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a state code that no state has",
    .why = "A wrong code sends the reader to a place that does not exist.",
    .basis = "Postal codes of the United States and Canada.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PH: Elsevier; 2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
