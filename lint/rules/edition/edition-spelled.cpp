#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  // A first edition is not stated at all.
  if (!printed || !printed->spelled || *printed->value < 2) return;
  const std::string wanted = ordinal(*printed->value) + " ed";
  report.add(printed->span,
             quoted(report.raw(printed->span)) + " is written out; write " + quoted(wanted + "."),
             {replace(printed->span, printed->with_stop(wanted), "write " + quoted(wanted + "."))});
}

}  // namespace

extern const Rule edition_spelled;
constinit const Rule edition_spelled{
    .id = "edition-spelled",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the edition in words",
    .why = "Editions are compared by number. In words they are neither sorted nor found.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: Arabic ordinals, 5th ed.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. Tenth edition. "
                    "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
