#include <algorithm>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.in_label) return;
  Span printed = reference.in_label->span;
  const std::string_view raw = report.raw(printed);
  if (!same_word(raw.substr(0, 2), "in")) return;
  // "Indianapolis, IN: Wiley" is a place.
  const std::string_view before = stripped(report.raw({reference.span.begin, printed.begin}));
  if (before.ends_with(',')) return;
  const std::string_view behind = report.raw({printed.end, reference.span.end});
  const std::size_t colons = std::min(behind.find_first_not_of(':'), behind.size());
  printed.end += static_cast<std::uint32_t>(colons);
  if (report.raw(printed) == "In:") return;
  report.add(printed, quoted(report.raw(printed)) + " before the book; write \"In:\"",
             {replace(printed, "In:", "write \"In:\"")});
}

}  // namespace

extern const Rule in_colon;
constinit const Rule in_colon{
    .id = "in-colon",
    .group = "Editors and the In: part",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "\"In\" without its colon or in small letters",
    .why =
        "\"In:\" is the mark by which a reader, and a program, sees that a chapter ends and "
        "its book begins.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: In: before the editors; Citing Medicine, "
        "chapter 2.",
    .bad = {.text = "Frosch MP. The central nervous system. In Kumar V, Abbas AK, Aster JC, eds. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
