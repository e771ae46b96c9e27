#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.family || !person.given) continue;
      const Span gap = between(person.family->span, person.given->span);
      if (stripped(report.raw(gap)) != ",") continue;
      report.add(person.span,
                 "comma inside the name " + quoted(report.raw(person.span)) + "; take it out",
                 {replace(gap, " ", "take the comma out")});
    }
  }
}

}  // namespace

extern const Rule name_comma_after_surname;
constinit const Rule name_comma_after_surname{
    .id = "name-comma-after-surname",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a comma between surname and initials",
    .why =
        "In these styles the comma separates people. A comma inside a name makes two people "
        "of one.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: surname, "
        "space, initials.",
    .bad = {.text = "Watson, JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                    "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .good = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
