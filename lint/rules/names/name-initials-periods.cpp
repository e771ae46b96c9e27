#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// The stop of "Teasdale G., Jennett B": inside the given name, or right behind it.
Span with_stop(Span given, const Report& report, std::uint32_t limit) {
  const Span next{given.end, given.end + 1};
  const Span after{given.end + 1, given.end + 2};
  if (after.end > limit || report.raw(next) != "." || report.raw(after) != ",") return given;
  return {given.begin, next.end};
}

/// "Tako E.Beebe S.": the stop is all that keeps two names apart.
bool touches_next_name(Span printed, const ast::Reference& reference, const Report& report) {
  return printed.end < reference.span.end && report.raw(printed).ends_with('.') &&
         is_letter(report.raw({printed.end, printed.end + 1})[0]);
}

/// "Sejvar J.J. Title": the last stop ends the list as well and stays.
bool ends_list(Span printed, const ast::Person& person, const ast::People& list,
               const ast::Reference& reference, const Report& report) {
  const Span next{printed.end, printed.end + 1};
  return &person == &list.people.back() && !list.et_al && !list.label &&
         report.raw(printed).ends_with('.') && next.end <= reference.span.end &&
         is_blank(report.raw(next)[0]);
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (const ast::Person& person : list->people) {
      if (!person.given || !is_initials(report.raw(person.given->span))) continue;
      const Span printed = with_stop(person.given->span, report, reference.span.end);
      const std::string_view text = report.raw(printed);
      if (text.find('.') == text.npos || meets_ellipsis(printed, reference, report)) continue;
      std::string bare = bare_initials(text);
      if (ends_list(printed, person, *list, reference, report)) {
        if (text.find('.') == text.size() - 1 && bare.size() + 1 == text.size()) continue;
        bare += '.';
      }
      report.add(
          printed, "initials " + quoted(text) + " have stops; write " + quoted(bare),
          {replace(printed, bare, "write " + quoted(bare),
                   touches_next_name(printed, reference, report) ? Applicability::display_only
                                                                 : Applicability::safe)});
    }
  }
}

}  // namespace

extern const Rule name_initials_periods;
constinit const Rule name_initials_periods{
    .id = "name-initials-periods",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "stops after the initials of a name",
    .why =
        "The styles print initials bare, so that a stop always ends the list of names. A stop "
        "inside it makes programs cut the list there, and the authors behind it are lost.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: initials without periods; Citing "
        "Medicine, chapter 2.",
    .bad = {.text = "Teasdale G., Jennett B. Assessment of coma and impaired consciousness: a "
                    "practical scale. Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
