#include "lint/editor_label.hpp"

namespace chapbook::lint::rules {

namespace {

/// "In: Rajeev KV, Tuberosa R (eds)": the reader stopped early, and the label comes further on.
bool has_later_label(std::string_view rest) {
  for (const std::string_view word : {"ed", "eds", "editor", "editors"}) {
    for (const std::size_t at : find_word(rest, word)) {
      // "25th ed." is an edition.
      const std::string_view before = stripped(rest.substr(0, at));
      if (before.ends_with(',') || before.ends_with('(')) return true;
    }
  }
  return false;
}

void check(const ast::Reference& reference, Report& report) {
  const ast::People& editors = reference.editors;
  if (!reference.in_label || editors.people.empty() || editors.label) return;
  const std::uint32_t at = end_of_list(editors);
  if (has_later_label(report.raw({at, reference.span.end}))) return;
  const std::string label = ", " + editor_label(is_plural(editors), report.profile());
  const bool stopped = at < reference.span.end && report.raw({at, at + 1}) == ".";
  const std::string cure = "add " + quoted(label.substr(2) + ".");
  // Where the stop is missing too, the names may go on, and a person should look.
  report.add({at, at}, "the names behind \"In:\" have no label; " + cure,
             {insert(at, label, cure, stopped ? Applicability::safe : Applicability::unsafe)});
}

}  // namespace

extern const Rule editor_label_missing;
constinit const Rule editor_label_missing{
    .id = "editor-label-missing",
    .group = "Editors and the In: part",
    .severity = Severity::error,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "names behind \"In:\" without the label ed or eds",
    .why =
        "Without the label nobody can tell whether the names are editors or authors of the "
        "book.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: ed. or eds. behind the names; Citing "
        "Medicine, chapter 2: editor or editors.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
