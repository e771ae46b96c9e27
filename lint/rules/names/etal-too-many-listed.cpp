#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t listed_before_et_al = 3;

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    const std::size_t listed = count_before_et_al(*list);
    if (!list->et_al || listed <= listed_before_et_al) continue;
    const Span rest{list->people[listed_before_et_al - 1].span.end, end_before_et_al(*list)};
    report.add({list->people.front().span.begin, list->et_al->span.end},
               std::to_string(listed) + " names before \"et al\"; keep the first three",
               {remove(rest, "keep the first three")});
  }
}

}  // namespace

extern const Rule etal_too_many_listed;
constinit const Rule etal_too_many_listed{
    .id = "etal-too-many-listed",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "\"et al\" behind more than three names",
    .why =
        "AMA lists three names before et al. Six and et al is the form of NLM, so the entry "
        "was probably copied from PubMed or Vancouver style.",
    .basis = "AMA Manual of Style 10 and 11, section 3.7: the first three names, then et al.",
    .bad = {.text = "Cheson BD, Bennett JM, Grever M, Kay N, Keating MJ, O'Brien S, et al. "
                    "National Cancer Institute-sponsored working group guidelines for chronic "
                    "lymphocytic leukemia. Blood. 1996;87(12):4990-4997."},
    .good = {.text = "Cheson BD, Bennett JM, Grever M, et al. National Cancer "
                     "Institute-sponsored working group guidelines for chronic lymphocytic "
                     "leukemia. Blood. 1996;87(12):4990-4997."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
