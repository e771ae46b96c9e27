#include "lint/catalogue/acronyms.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::Person& person : reference.authors.people) {
    if (!person.group) continue;
    const Span span = person.group->span;
    const auto name = full_name_of(report.raw(span));
    if (!name) continue;
    report.add(
        span, quoted(report.raw(span)) + " stands for a group; write its name in full",
        {replace(span, std::string(*name), "write " + quoted(*name), Applicability::unsafe)});
  }
}

}  // namespace

extern const Rule corporate_acronym;
constinit const Rule corporate_acronym{
    .id = "corporate-acronym",
    .group = "Author names",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a group author given by its letters alone",
    .why =
        "Letters mean different groups in different countries and fields, and catalogues file the "
        "work under the full name.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.7; Citing Medicine: names of organizations "
        "in full.",
    .bad = {.text = "WHO. Guidelines for the Treatment of Malaria. 3rd ed. Geneva, Switzerland: "
                    "World Health Organization; 2015."},
    .good = {.text = "World Health Organization. Guidelines for the Treatment of Malaria. 3rd ed. "
                     "Geneva, Switzerland: World Health Organization; 2015."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
