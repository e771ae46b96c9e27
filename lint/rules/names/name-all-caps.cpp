#include <algorithm>

#include "lint/people.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::lint::rules {

namespace {

/// Four letters or more: "OH", "MA" and "YU" may be surnames that somebody wrote like initials.
bool is_shouted(std::string_view name) {
  const auto letters = std::ranges::count_if(name, is_upper);
  return letters >= 4 && std::ranges::none_of(name, is_lower);
}

std::string in_small_letters(std::string_view name) {
  std::string out(name);
  bool first = true;
  for (char& c : out) {
    if (!first) c = ascii::to_lower(c);
    first = c == ' ' || c == '-' || c == '\'';
  }
  return out;
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.family || !person.given) continue;
      const std::string_view name = report.raw(person.family->span);
      if (!is_shouted(name)) continue;
      const std::string wanted = in_small_letters(name);
      report.add(
          person.family->span,
          "surname " + quoted(name) + " is in capitals; write " + quoted(wanted),
          {replace(person.family->span, wanted, "write " + quoted(wanted), Applicability::unsafe)});
    }
  }
}

}  // namespace

extern const Rule name_all_caps;
constinit const Rule name_all_caps{
    .id = "name-all-caps",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a surname in capitals",
    .why =
        "Capitals hide how a name is written, such as McDonald or deVries, and cannot be told "
        "from initials.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: names as in "
        "the work, not in capitals.",
    .bad = {.text = "FOLKMAN J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
