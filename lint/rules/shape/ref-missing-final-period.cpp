#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// AMA 11 (and NLM for most addresses) ends an entry in a bare address without a stop.
bool may_end_in_address(Profile profile) {
  return profile == Profile::ama11 || profile == Profile::nlm;
}

void check(const ast::Reference& reference, Report& report) {
  std::string_view text = reference.raw;
  if (text.empty()) return;
  std::size_t end = text.size();
  for (const std::string_view closing : {"\"", "'", ")", "]", "\u201D", "\u2019"}) {
    if (!text.ends_with(closing)) continue;
    text.remove_suffix(closing.size());
    break;
  }
  if (text.empty() || text.ends_with('.') || text.ends_with('?') || text.ends_with('!')) return;
  const bool in_address = covers(report.facts().addresses(), reference.span.end - 1);
  if (in_address && may_end_in_address(report.profile())) return;
  const char last = reference.raw.back();
  if (last == ',' || last == ';' || last == ':') {
    const Span wrong = within(reference, end - 1, 1);
    report.add(wrong, "the reference ends in " + quoted(report.raw(wrong)) + "; end it with a stop",
               {replace(wrong, ".", "write \".\"")});
    return;
  }
  report.add({reference.span.end, reference.span.end}, "the reference has no final period; add one",
             {insert(reference.span.end, ".", "add \".\"")});
}

}  // namespace

extern const Rule ref_missing_final_period;
constinit const Rule ref_missing_final_period{
    .id = "ref-missing-final-period",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "no full stop at the end",
    .why =
        "The stop tells a reader that the entry is complete. Without it nobody can see whether "
        "a page number, a chapter or a whole line was lost when the list was copied.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine; A.D.A.M. practice. AMA 11 "
        "and NLM entries that end in a bare DOI or web address are exempt.",
    .bad = {.text = "Apgar V. A proposal for a new method of evaluation of the newborn infant. "
                    "Curr Res Anesth Analg. 1953;32(4):260-267"},
    .good = {.text = "Apgar V. A proposal for a new method of evaluation of the newborn infant. "
                     "Curr Res Anesth Analg. 1953;32(4):260-267."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
