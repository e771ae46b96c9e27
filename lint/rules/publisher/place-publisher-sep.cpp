#include "lint/catalogue/places.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.place || !reference.publisher) return;
  const Span gap = between(reference.place->span, reference.publisher->span);
  if (gap.end != reference.publisher->span.begin) return;
  const std::string_view text = stripped(report.raw(gap));
  if (text != "," && text != "." && text != ";" && text != "-") return;
  // "Ann Arbor, MI. 2017" has no publisher at all.
  if (!code_of_state(reference.publisher->text).empty()) return;
  report.add(gap, quoted(text) + " between place and publisher; write a colon",
             {replace(gap, ": ", "write a colon")});
}

}  // namespace

extern const Rule place_publisher_sep;
constinit const Rule place_publisher_sep{
    .id = "place-publisher-sep",
    .group = "Publisher and place",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "no colon between place and publisher",
    .why = "The colon is how a reader and a program tell the city from the company.",
    .basis = "AMA Manual of Style 10, section 3.12; Citing Medicine, chapter 2: place: publisher.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA, Elsevier; 2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
