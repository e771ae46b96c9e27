#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.issued) return;
  const Span year = reference.issued->text.span;
  if (year.begin <= reference.span.begin || year.end >= reference.span.end) return;
  const Span bracketed{year.begin - 1, year.end + 1};
  if (!report.raw(bracketed).starts_with('(') || !report.raw(bracketed).ends_with(')')) return;
  std::vector<Fix> fixes;
  if (reference.publisher && reference.publisher->span.end <= bracketed.begin) {
    const Span gap{reference.publisher->span.end, bracketed.begin};
    if (stripped(report.raw(gap)).empty()) {
      fixes.push_back(replace({gap.begin, bracketed.end}, "; " + std::string(report.raw(year)),
                              "write the year behind a semicolon"));
    }
  }
  report.add(bracketed,
             quoted(report.raw(bracketed)) +
                 " is in brackets; write the year behind the "
                 "publisher or the journal",
             std::move(fixes));
}

}  // namespace

extern const Rule year_position;
constinit const Rule year_position{
    .id = "year-position",
    .group = "Year",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the year in brackets",
    .why =
        "In these styles the year stands behind the publisher or the journal. In brackets it "
        "is the mark of another style, and programs look for it in vain.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: publisher; year.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier (2021):chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
