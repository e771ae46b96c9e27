#include <algorithm>
#include <array>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

struct Suffix {
  std::string_view printed;
  std::string_view roman;
};
constexpr std::array<Suffix, 3> ordinals{{{"2nd", "II"}, {"3rd", "III"}, {"4th", "IV"}}};

std::string usual_form(std::string_view printed, Profile profile) {
  std::string out(printed);
  std::erase(out, '.');
  if (same_word(out, "jr")) return "Jr";
  if (same_word(out, "sr")) return "Sr";
  const auto found = std::ranges::find(ordinals, out, &Suffix::printed);
  if (profile != Profile::nlm && found != ordinals.end()) return std::string(found->roman);
  return out;
}

/// Where the printed suffix ends. The stop behind the last name of a list ends the list.
std::uint32_t end_of(const ast::Person& person, const ast::People& list, const ast::Reference& in,
                     const Report& report) {
  std::uint32_t end = std::max(person.suffix->span.end, person.span.end);
  const bool stopped = report.raw({end - 1, end}) == ".";
  if (!stopped && end < in.span.end && report.raw({end, end + 1}) == "." && end + 1 < in.span.end &&
      ByteSet(".,").has(report.raw({end + 1, end + 2}).front())) {
    return end + 1;
  }
  const bool last = &person == &list.people.back() && !list.et_al && !list.label;
  const bool doubled = end < in.span.end && report.raw({end, end + 1}) == ".";
  return stopped && last && !doubled ? end - 1 : end;
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.suffix || !person.given || person.given->span.end > person.suffix->span.begin) {
        continue;
      }
      const std::string wanted = usual_form(report.raw(person.suffix->span), report.profile());
      const Span printed{person.given->span.end, end_of(person, *list, reference, report)};
      if (report.raw(printed) == " " + wanted) continue;
      if (meets_ellipsis(printed, reference, report)) continue;
      report.add(printed,
                 "suffix is printed as " + quoted(stripped(report.raw(printed))) + "; write " +
                     quoted(wanted) + " right behind the initials",
                 {replace(printed, " " + wanted, "write " + quoted(wanted))});
    }
  }
}

}  // namespace

extern const Rule name_suffix_form;
constinit const Rule name_suffix_form{
    .id = "name-suffix-form",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a suffix such as Jr with a comma, a stop or in another form",
    .why =
        "The suffix belongs to the name. With a comma before it, it looks like a person of "
        "its own.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: Jr, Sr, II, III behind the initials, "
        "without comma or stop; Citing Medicine, chapter 2, writes 2nd and 3rd.",
    .bad = {.text = "Haque R, Huston CD, Hughes M, Houpt E, Petri WA, Jr. Amebiasis. N Engl J "
                    "Med. 2003;348(16):1565-1573."},
    .good = {.text = "Haque R, Huston CD, Hughes M, Houpt E, Petri WA Jr. Amebiasis. N Engl J "
                     "Med. 2003;348(16):1565-1573."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
