#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Maria" or "Anna K": a word of three letters or more that is not in capitals. Two letters may be
/// an initial of a Russian or Greek name ("Yu", "Ch").
bool is_written_out(std::string_view given) {
  std::size_t begin = 0;
  while (begin < given.size()) {
    std::size_t end = begin;
    bool small = false;
    const bool capital = !is_lower(given[begin]);  // "van" is a particle
    for (; end < given.size() && !is_blank(given[end]) && given[end] != '.'; ++end) {
      small = small || is_lower(given[end]);
    }
    if (small && capital && end - begin > 2) return true;
    begin = end + 1;
  }
  return false;
}

std::string initials_of(std::string_view given) {
  std::string out;
  bool first = true;
  for (const char c : given) {
    if (is_upper(c) && (first || !out.empty())) out.push_back(c);
    first = is_blank(c) || c == '.' || c == '-';
  }
  return out;
}

void report_given(Span given, Report& report) {
  const std::string_view text = report.raw(given);
  if (!is_written_out(text)) return;
  const std::string initials = initials_of(text);
  std::vector<Fix> fixes;
  if (!initials.empty()) {
    fixes.push_back(replace(given, initials, "write " + quoted(initials), Applicability::unsafe));
  }
  report.add(given, "given name " + quoted(text) + " is written out; give initials only",
             std::move(fixes));
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (person.given && person.family) report_given(person.given->span, report);
      for (const Span name : names_in_group(person, report)) {
        const std::string_view text = report.raw(name);
        const std::size_t blank = text.rfind(' ');
        // Initials in front make it an inverted name, which has a rule of its own.
        if (std::ranges::none_of(text.substr(0, blank), is_lower)) continue;
        report_given({name.begin + static_cast<std::uint32_t>(blank) + 1, name.end}, report);
      }
    }
  }
}

}  // namespace

extern const Rule name_full_given;
constinit const Rule name_full_given{
    .id = "name-full-given",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a given name written out",
    .why =
        "The styles give initials only. One written-out name among initials looks like "
        "another surname and is filed wrongly.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: given names "
        "as initials.",
    .bad = {.text = "Teasdale Graham, Jennett B. Assessment of coma and impaired consciousness: "
                    "a practical scale. Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
