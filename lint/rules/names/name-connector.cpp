#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// "and", "&" or ";" with or without a comma; anything else between two names is not ours.
bool is_connector(std::string_view gap) {
  while (gap.starts_with(',') || gap.starts_with(' ')) gap.remove_prefix(1);
  gap = stripped(gap);
  return same_word(gap, "and") || gap == "&" || gap == ";" || gap == "+";
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    for (std::size_t i = 1; i < list->people.size(); ++i) {
      const ast::Person& left = list->people[i - 1];
      const ast::Person& right = list->people[i];
      const Span gap = between(left.span, right.span);
      const std::string_view text = report.raw(gap);
      const bool beside_group = left.group.has_value() || right.group.has_value();
      if (!is_connector(text) || (beside_group && stripped(text) == ";")) continue;
      report.add(gap, quoted(stripped(text)) + " between names; write a comma",
                 {replace(gap, ", ", "write a comma")});
    }
  }
}

}  // namespace

extern const Rule name_connector;
constinit const Rule name_connector{
    .id = "name-connector",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "\"and\", \"&\" or a semicolon between names",
    .why =
        "Names are separated by commas alone, the last one too. A word between them is taken "
        "for a part of a name by programs that read the list.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2. A semicolon "
        "is right between a group and a person.",
    .bad = {.text = "Teasdale G and Jennett B. Assessment of coma and impaired consciousness: a "
                    "practical scale. Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
