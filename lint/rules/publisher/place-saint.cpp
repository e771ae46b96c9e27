#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 2> long_forms{"St. ", "Saint "};

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place) return;
  const std::string_view place = report.raw(reference.place->span);
  for (const std::string_view form : long_forms) {
    if (!place.starts_with(form)) continue;
    const std::uint32_t begin = reference.place->span.begin;
    const Span span{begin, begin + static_cast<std::uint32_t>(form.size())};
    report.add(span, quoted(stripped(form)) + " in the name of a city; write \"St\"",
               {replace(span, "St ", "write \"St\"")});
  }
}

}  // namespace

extern const Rule place_saint;
constinit const Rule place_saint{
    .id = "place-saint",
    .group = "Publisher and place",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "a stop in the name of a city such as St Louis",
    .why = "One form of the name keeps one city from being listed as two.",
    .basis = "AMA Manual of Style 10 and 11, section 14.5: St Louis without a stop.",
    .bad = {.text = "Magee DJ. Primary care assessment. In: Magee DJ, ed. Orthopedic Physical "
                    "Assessment. 6th ed. St. Louis, MO: Elsevier Saunders; 2014:chap 17."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
