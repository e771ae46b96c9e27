#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.chapter || !reference.issued || !reference.chapter_label) return;
  const Span chapter = reference.chapter->span;
  const Span label = reference.chapter_label->span;
  Span printed = between(reference.issued->text.span, chapter);
  // The bracket of "(2021):chap 28" belongs to the year.
  if (report.raw(printed).starts_with("):")) ++printed.begin;
  if (printed.end != chapter.begin || report.raw(printed) == ":chap ") return;
  // Whatever else stands between year and chapter must not be lost.
  const std::string_view before = stripped(report.raw(between({0, printed.begin}, label)));
  const bool simple = label.begin >= printed.begin && before.size() <= 2 &&
                      before.find_first_not_of(":;.,([") == before.npos;
  std::vector<Fix> fixes;
  if (simple) {
    Fix fix = replace(printed, ":chap ", "write \":chap\"");
    const Span next{chapter.end, chapter.end + 1};
    const bool bracketed = before.find_first_of("([") != before.npos;
    if (bracketed && next.end <= reference.span.end &&
        (report.raw(next) == ")" || report.raw(next) == "]")) {
      fix.edits.push_back({next, ""});
    }
    if (!bracketed || fix.edits.size() == 2) fixes.push_back(std::move(fix));
  }
  report.add({printed.begin, chapter.end},
             quoted(stripped(report.raw({printed.begin, chapter.end}))) +
                 " is not the house form; write " +
                 quoted(":chap " + std::string(report.raw(chapter))),
             std::move(fixes));
}

}  // namespace

extern const Rule chapter_form;
constinit const Rule chapter_form{
    .id = "chapter-form",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "the chapter is not printed as \":chap 28\"",
    .why =
        "A.D.A.M. prints every chapter in one form, and its readers and programs look for "
        "that form.",
    .basis = "A.D.A.M. and MedlinePlus practice: year, colon, chap, number.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021: Chapter 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
