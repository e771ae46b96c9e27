#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// Four capitals without stops or blanks: nobody has so many initials but by a rare chance, while
/// three with a vowel ("MEA", "JAE") are common.
bool is_word(std::string_view given) {
  constexpr std::size_t most_initials = 3;
  return given.size() > most_initials && std::ranges::all_of(given, is_upper);
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.family || !person.given) continue;
      const std::string_view given = report.raw(person.given->span);
      if (!is_word(given)) continue;
      report.add(person.given->span,
                 quoted(given) + " is long for initials; check whether it is a given name");
    }
  }
}

}  // namespace

extern const Rule name_initials_excess;
constinit const Rule name_initials_excess{
    .id = "name-initials-excess",
    .group = "Author names",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "more than three initials, or a given name in capitals",
    .why =
        "A given name in capitals reads as initials, so that a search by author and initials finds "
        "nothing.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.7; Citing Medicine, chapter 2: initials, two "
        "as a rule.",
    .bad = {.text = "Vane JOHN. Inhibition of prostaglandin synthesis as a mechanism of action for "
                    "aspirin-like drugs. Nat New Biol. 1971;231(25):232-235."},
    .good = {.text = "Vane JR. Inhibition of prostaglandin synthesis as a mechanism of action for "
                     "aspirin-like drugs. Nat New Biol. 1971;231(25):232-235."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
