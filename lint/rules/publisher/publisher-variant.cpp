#include "lint/catalogue/publishers.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.publisher) return;
  const Span span = reference.publisher->span;
  const std::string_view usual = usual_publisher(reference.publisher->text);
  if (usual.empty()) return;
  report.add(span, quoted(report.raw(span)) + " looks like " + quoted(usual) + "; write that",
             {replace(span, std::string(usual), "write " + quoted(usual), Applicability::unsafe)});
}

}  // namespace

extern const Rule publisher_variant;
constinit const Rule publisher_variant{
    .id = "publisher-variant",
    .group = "Publisher and place",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a publisher in another spelling than usual",
    .why =
        "One publisher in two spellings is counted as two, and readers wonder whether the "
        "books are the same.",
    .basis = "Imprints as the publishers print them.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevire; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
