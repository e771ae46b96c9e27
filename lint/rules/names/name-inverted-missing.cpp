#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// "MEJ Lean": one to three capitals, a blank, a word that begins with a capital and goes on small.
bool is_inverted(std::string_view name) {
  const std::size_t blank = name.find(' ');
  if (blank == name.npos || blank == 0 || blank > 3 || name.size() < blank + 3) return false;
  return std::ranges::all_of(name.substr(0, blank), is_upper) && is_upper(name[blank + 1]) &&
         (is_lower(name[blank + 2]) || name[blank + 2] == '\'');
}

void report_name(Span name, Report& report) {
  const std::string_view text = report.raw(name);
  const std::size_t blank = text.find(' ');
  const std::string wanted =
      std::string(text.substr(blank + 1)) + " " + std::string(text.substr(0, blank));
  report.add(name, quoted(text) + " has the initials first; write " + quoted(wanted),
             {replace(name, wanted, "write " + quoted(wanted), Applicability::unsafe)});
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (person.family && person.given && person.given->span.end <= person.family->span.begin &&
          is_inverted(report.raw(person.span))) {
        report_name(person.span, report);
      }
      // A single initial: "US Congress" and "CDC Foundation" are groups.
      if (person.group && is_inverted(report.raw(person.group->span)) &&
          std::ranges::count(person.group->text, ' ') == 1 && person.group->text[1] == ' ') {
        report_name(person.group->span, report);
      }
      for (const Span name : names_in_group(person, report)) {
        if (is_inverted(report.raw(name))) report_name(name, report);
      }
    }
  }
}

}  // namespace

extern const Rule name_inverted_missing;
constinit const Rule name_inverted_missing{
    .id = "name-inverted-missing",
    .group = "Author names",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "initials before the surname",
    .why =
        "Lists are sorted and searched by surname. With the initials first, the entry is "
        "filed under a letter that means nothing.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: surname "
        "first.",
    .bad = {.text = "G Teasdale, Jennett B. Assessment of coma and impaired consciousness: a "
                    "practical scale. Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
