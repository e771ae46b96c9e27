#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.given) continue;
      const std::string_view text = report.raw(person.given->span);
      // Initials with stops are left to the rule about stops, whose cure takes the blanks as well.
      if (!is_initials(text) || text.find('.') != text.npos) continue;
      const std::string bare = bare_initials(text);
      if (bare == text) continue;
      report.add(person.given->span,
                 "initials " + quoted(text) + " are spread out; write " + quoted(bare),
                 {replace(person.given->span, bare, "write " + quoted(bare))});
    }
  }
}

}  // namespace

extern const Rule name_initials_spaced;
constinit const Rule name_initials_spaced{
    .id = "name-initials-spaced",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "blanks or hyphens between the initials of a name",
    .why =
        "Initials stand close, so that what stands alone is a surname. With blanks between "
        "them a name such as \"Vincent J L\" looks like two people, and one person is filed "
        "under two names.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: no space or "
        "hyphen between initials.",
    .bad = {.text = "Watson J D, Crick FH. Molecular structure of nucleic acids: a structure for "
                    "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .good = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
