#include "lint/editor_label.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const ast::People& editors = reference.editors;
  if (!editors.label || editors.label->span.begin < end_of_list(editors)) return;
  const std::string_view printed = report.raw(editors.label->span);
  const std::optional<bool> plural = plural_of_label(printed);
  if (!plural) return;
  const LabelPlace place = place_of_label(editors, reference, report);
  const std::string wanted = editor_label(*plural, report.profile());
  const std::string_view letters = place.letters;
  if (letters == wanted && !place.bracketed && place.stopped) return;
  const std::string cure = "write " + quoted(wanted + ".");
  if (letters == wanted && !place.bracketed) {
    report.add(editors.label->span, "no stop behind " + quoted(letters) + "; add one",
               {insert(editors.label->span.end, ".", "add the stop")});
    return;
  }
  report.add(editors.label->span,
             quoted(report.raw(place.printed)) + " is not the form of this style; " + cure,
             {replace({end_of_list(editors), place.printed.end}, ", " + wanted + ".", cure)});
}

}  // namespace

extern const Rule editor_label_form;
constinit const Rule editor_label_form{
    .id = "editor-label-form",
    .group = "Editors and the In: part",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the label of the editors in another form than the style's",
    .why = "One form for the label lets a reader see at once where the names end.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: ed. and eds.; Citing Medicine, chapter "
        "2: editor and editors.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC "
                    "(Eds). Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                    "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
