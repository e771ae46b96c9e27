#include "lint/reference_facts.hpp"
#include "lint/stated_year.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.understood) return;
  // Where the year alone keeps it from being read, year-missing or year-implausible says so.
  if (gap_of_year(reference) && !is_unpublished(report)) return;
  if (!odd_years(reference, report).empty()) return;
  report.add(reference.span,
             "this line has not the form of a reference; give authors or a title and a year or web "
             "address, or move it out of the list");
}

}  // namespace

extern const Rule ref_unparsed;
constinit const Rule ref_unparsed{
    .id = "ref-unparsed",
    .group = "Shape of one reference",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a line of the reference list that is no reference",
    .why =
        "A reader cannot find the work from it, and no other rule can check it. Often it is a "
        "sentence or a heading that slipped into the list.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: author or title, and date or address, are "
        "the least that identifies a work.",
    .bad = {.text = "Talk to your doctor before you stop this medicine."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
