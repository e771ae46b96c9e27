#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed || !printed->value || printed->spelled || *printed->value < 2) return;
  // Only the shapes that say nothing but a number; "2nd rev ed" says more.
  if (!printed->plain) return;
  const std::string ending = lower(printed->ending);
  const bool has_ordinal = !ending.empty() && ending != "e";
  if (has_ordinal && printed->word == "ed" && printed->spaced) return;
  const std::string number = has_ordinal
                                 ? std::string(printed->digits) + std::string(printed->ending)
                                 : ordinal(*printed->value);
  const std::string wanted = number + " ed";
  report.add(
      printed->span,
      quoted(report.raw(printed->span)) + " is not the usual form; write " + quoted(wanted + "."),
      {replace(printed->span, printed->with_stop(wanted), "write " + quoted(wanted + "."))});
}

}  // namespace

extern const Rule edition_form;
constinit const Rule edition_form{
    .id = "edition-form",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the edition in another shape than \"5th ed.\"",
    .why = "One shape lets readers and programs compare the editions that different articles use.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: 5th ed.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th Edition. "
                    "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
