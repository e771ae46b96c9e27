#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

bool same_person(const ast::Person& a, const ast::Person& b) {
  if (a.group || b.group) return a.group && b.group && same_word(a.group->text, b.group->text);
  if (!a.given || !b.given || !a.family || !b.family) return false;
  return same_word(a.family->text, b.family->text) &&
         bare_initials(a.given->text) == bare_initials(b.given->text) &&
         a.suffix.has_value() == b.suffix.has_value();
}

void check(const ast::Reference& reference, Report& report) {
  constexpr std::ptrdiff_t longest = 200;  // a list is compared pair by pair
  for (const ast::People* list : people_lists(reference)) {
    const auto begin = list->people.begin();
    const auto end = begin + std::min(longest, std::ssize(list->people));
    for (auto each = begin; each != end; ++each) {
      const auto first = std::find_if(
          begin, each, [&](const ast::Person& other) { return same_person(other, *each); });
      if (first == each) continue;
      const Span gone{std::prev(each)->span.end, each->span.end};
      report.add(each->span, quoted(name_of(*each)) + " is named twice; name each person once",
                 {remove(gone, "take the second out", Applicability::unsafe)},
                 {{nullptr, first->span, "first named here"}});
    }
  }
}

}  // namespace

extern const Rule name_repeated;
constinit const Rule name_repeated{
    .id = "name-repeated",
    .group = "Author names",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "the same person twice in one list",
    .why =
        "A doubled name is a slip of copying, and often the name that should stand there is "
        "lost.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: each author once.",
    .bad = {.text = "Watson JD, Watson JD. Molecular structure of nucleic acids: a structure for "
                    "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .good = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
