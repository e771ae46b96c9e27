#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed || printed->value != 1 || !printed->plain) return;
  std::uint32_t end = printed->span.end;
  const auto next = [&](std::string_view wanted) {
    return end < reference.span.end && report.raw({end, end + 1}) == wanted;
  };
  while (next(".") || next(" ")) ++end;
  std::vector<Fix> fixes;
  const std::uint32_t begin = printed->span.begin;
  const bool own_element =
      begin >= reference.span.begin + 2 && report.raw({begin - 2, begin}) == ". ";
  if (own_element && end > printed->span.end && end < reference.span.end) {
    fixes.push_back(remove({begin, end}, "take it out"));
  }
  report.add(printed->span,
             quoted(report.raw(printed->span)) + ": first editions are not stated; take it out",
             std::move(fixes));
}

}  // namespace

extern const Rule edition_first;
constinit const Rule edition_first{
    .id = "edition-first",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a first edition is stated",
    .why = "Only later editions are numbered. \"1st ed\" is noise, or a slip for 11th or 21st.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12: first editions are not mentioned; "
        "Citing Medicine, chapter 2.",
    .bad = {.text = "Theise ND. Liver and gallbladder. In: Kumar V, Deyrup AT, eds. Robbins "
                    "Essential Pathology. 1st ed. Philadelphia, PA: Elsevier; 2021:chap 12."},
    .good = {.text = "Theise ND. Liver and gallbladder. In: Kumar V, Deyrup AT, eds. Robbins "
                     "Essential Pathology. Philadelphia, PA: Elsevier; 2021:chap 12."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
