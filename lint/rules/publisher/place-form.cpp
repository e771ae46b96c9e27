#include "lint/catalogue/places.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// The place in the form "City, ST", or "" where it is in order or cannot be mended.
std::string wanted_form(const Place& place, std::string_view printed) {
  std::string code;
  if (place.city.empty()) return {};
  if (place.state.empty()) {
    const auto codes = states_of_city(place.city);
    if (codes.size() == 1) code = codes[0];
  } else {
    code = code_of_state(place.state);
  }
  if (code.empty()) return {};
  const std::string wanted = std::string(place.city) + ", " + code;
  return wanted == printed ? std::string() : wanted;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place) return;
  Span span = reference.place->span;
  const Span next{span.end, span.end + 1};
  // "Pa.:" and "(PA):" end in a sign that the reader leaves outside.
  const std::string_view printed = report.raw(span);
  const bool bracket = printed.find('(') != printed.npos && !printed.ends_with(')');
  if (next.end < reference.span.end &&
      (report.raw(next) == "." || (bracket && report.raw(next) == ")"))) {
    span.end = next.end;
  }
  // "(New York: Judson" opens the bracket of an imprint, not of a state.
  if (bracket && !report.raw(span).ends_with(')')) return;
  const std::string wanted = wanted_form(parse_place(report.raw(span)), report.raw(span));
  if (wanted.empty()) return;
  const Span tail{span.end, reference.publisher ? reference.publisher->span.begin : span.end};
  if (report.raw(span).ends_with('.') && report.raw(tail).find(':') == std::string_view::npos)
    return;
  report.add(span,
             quoted(report.raw(span)) + " is not the form of this style; write " + quoted(wanted),
             {replace(span, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule place_form;
constinit const Rule place_form{
    .id = "place-form",
    .group = "Publisher and place",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = adam_and_ama10,
    .summary = "a place without its state, or the state in another form",
    .why =
        "The two-letter code tells cities of one name apart and keeps one city from being "
        "listed as several.",
    .basis =
        "AMA Manual of Style 10, sections 3.12 and 14.5: city, two-letter code of the "
        "postal service.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "Pennsylvania: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
