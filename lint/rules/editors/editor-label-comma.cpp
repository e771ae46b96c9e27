#include "lint/editor_label.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const ast::People& editors = reference.editors;
  if (!editors.label || editors.people.empty()) return;
  if (editors.label->span.begin < end_of_list(editors)) return;
  if (place_of_label(editors, reference, report).bracketed) return;
  const Span gap = between({0, end_of_list(editors)}, editors.label->span);
  const std::string_view text = report.raw(gap);
  // ", " is right; a stop behind "et al" is the business of another rule.
  if (text == ", " || (editors.et_al && text == "., ")) return;
  if (!stripped(text).empty() && stripped(text) != "." && stripped(text) != ",") return;
  report.add(gap.empty() ? editors.label->span : gap,
             "the label " + quoted(report.raw(editors.label->span)) + " needs a comma before it",
             {replace(gap, ", ", "write a comma")});
}

}  // namespace

extern const Rule editor_label_comma;
constinit const Rule editor_label_comma{
    .id = "editor-label-comma",
    .group = "Editors and the In: part",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "no comma, or a stop, before the label of the editors",
    .why =
        "Without the comma the label looks like a part of the last name; with a stop it "
        "belongs to nobody.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: a comma "
        "before the label.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC. "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
