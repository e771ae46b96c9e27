#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

/// The title right before the edition.
std::optional<Span> title_before(const ast::Reference& reference, Span edition) {
  for (const auto* title : {&reference.container, &reference.title}) {
    if (*title && (*title)->span.end <= edition.begin && edition.begin - (*title)->span.end <= 4) {
      return (*title)->span;
    }
  }
  return {};
}

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed) return;
  const auto title = title_before(reference, printed->span);
  if (!title) return;
  const Span gap = between(*title, printed->span);
  const std::string_view text = stripped(report.raw(gap));
  if (text == ",") {
    report.add(gap, "comma before the edition; write a stop", {replace(gap, ". ", "write a stop")});
    return;
  }
  if (text != "(" && text != ".(" && text != ". (") return;
  Span after{printed->span.end, printed->span.end};
  const auto next = [&] {
    return after.end < reference.span.end ? report.raw({after.end, after.end + 1})[0] : ' ';
  };
  while (next() == '.' || next() == ')') ++after.end;
  report.add({gap.begin, after.end}, "the edition is in brackets; write it between stops",
             {{"write it between stops", Applicability::safe, {{gap, ". "}, {after, "."}}}});
}

}  // namespace

extern const Rule edition_comma;
constinit const Rule edition_comma{
    .id = "edition-comma",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "the edition is joined to the title by a comma or brackets",
    .why =
        "Behind a comma the edition is taken for a part of the title, and the book is not "
        "found under it.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: the edition is an element of its own, "
        "between stops.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease, 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
