#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Smith JA," or "Smith JA.": the names that open a reference.
bool begins_with_name(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 40 && text[at] != ' ') ++at;
  if (at < 2 || at >= text.size() || !is_letter(text[0])) return false;
  const std::size_t begin = ++at;
  while (at < text.size() && is_upper(text[at])) ++at;
  return at > begin && at - begin <= 3 && at < text.size() && (text[at] == ',' || text[at] == '.');
}

void check(const ast::Reference& reference, Report& report) {
  const auto& groups = report.facts().source_groups();
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    const std::uint32_t end = groups[i].end - reference.span.begin;
    const std::string_view rest = reference.raw.substr(end);
    if (!rest.starts_with(". ") || !begins_with_name(rest.substr(2))) continue;
    const Span blank = within(reference, end + 1, 1);
    report.add({blank.end, reference.span.end},
               "a second reference begins on this line; give it a line of its own",
               {replace(blank, "\n", "begin a new line", Applicability::unsafe)});
    return;
  }
}

}  // namespace

extern const Rule ref_merged;
constinit const Rule ref_merged{
    .id = "ref-merged",
    .group = "Shape of one reference",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "two references on one line",
    .why =
        "The second reference has no entry of its own, so nobody finds it, and the first one "
        "seems to hold the parts of both.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: one work an entry.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186. Apgar V. A proposal for a new method of evaluation "
                    "of the newborn infant. Curr Res Anesth Analg. 1953;32(4):260-267."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186.\nApgar V. A proposal for a new method of evaluation "
                     "of the newborn infant. Curr Res Anesth Analg. 1953;32(4):260-267."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
