#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    if (!list->et_al || !list->label) continue;
    const std::string_view printed = report.raw(list->et_al->span);
    std::uint32_t at = list->et_al->span.end;
    if (printed.ends_with('.')) --at;
    const std::string_view gap = report.raw({at, std::max(at, list->label->span.begin)});
    const auto stops = static_cast<std::uint32_t>(std::min(gap.find_first_not_of('.'), gap.size()));
    if (stops == 0) continue;
    const Span stop{at, at + stops};
    report.add(
        stop,
        "stop between \"et al\" and " + quoted(report.raw(list->label->span)) + "; take it out",
        {remove(stop, "take the stop out")});
  }
}

}  // namespace

extern const Rule etal_before_label;
constinit const Rule etal_before_label{
    .id = "etal-before-label",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a stop between \"et al\" and \"eds.\"",
    .why =
        "The stop ends the list of names there and leaves the label without the names it "
        "belongs to.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: et al, eds.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, et "
                    "al., eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                    "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
