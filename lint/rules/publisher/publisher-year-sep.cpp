#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// Without these, what looks like a publisher may be the journal of an unusual style.
bool is_surely_book(const ast::Reference& reference) {
  return reference.place || reference.edition ||
         (reference.kind == ast::ReferenceKind::chapter && reference.editors.label);
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.publisher || !reference.issued) return;
  const Span year = reference.issued->text.span;
  const Span gap = between(reference.publisher->span, year);
  const std::string_view text = report.raw(gap);
  if (gap.end != year.begin || text.empty()) return;
  if (stripped(text) != "," && !stripped(text).empty()) return;
  report.add(gap,
             stripped(text).empty() ? "nothing stands between publisher and year; write a semicolon"
                                    : "comma between publisher and year; write a semicolon",
             {replace(gap, "; ", "write a semicolon",
                      is_surely_book(reference) ? Applicability::safe : Applicability::unsafe)});
}

}  // namespace

extern const Rule publisher_year_sep;
constinit const Rule publisher_year_sep{
    .id = "publisher-year-sep",
    .group = "Publisher and place",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a comma between publisher and year",
    .why =
        "The semicolon tells publisher and year apart from the lists of places and names, "
        "which have commas.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12; Citing Medicine, chapter 2: "
        "publisher; year.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier, 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
