#include "lint/editor_label.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const ast::People& editors = reference.editors;
  if (!editors.label || editors.people.empty()) return;
  // A group is printed as one name and may have one editor or many.
  if (editors.people.size() == 1 && editors.people[0].group) return;
  const std::string_view printed = report.raw(editors.label->span);
  const std::optional<bool> plural = plural_of_label(printed);
  if (!plural || *plural == is_plural(editors)) return;
  std::string wanted(printed);
  const std::size_t letters = wanted.find_last_not_of(".)") + 1;
  if (*plural) {
    wanted.erase(letters - 1, 1);
  } else {
    wanted.insert(letters, 1, wanted[letters - 1] == 'D' ? 'S' : 's');
  }
  report.add(editors.label->span,
             quoted(printed) + " behind " + (*plural ? "one editor" : "several editors") +
                 "; write " + quoted(wanted),
             {replace(editors.label->span, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule editor_label_number;
constinit const Rule editor_label_number{
    .id = "editor-label-number",
    .group = "Editors and the In: part",
    .severity = Severity::error,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "eds. behind one name or ed. behind several",
    .why = "The number of the label tells whether names were lost from the list.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, ed. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
