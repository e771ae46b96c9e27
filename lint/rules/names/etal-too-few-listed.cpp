#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t listed_before_et_al = 3;

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    const std::size_t listed = count_before_et_al(*list);
    if (!list->et_al || listed == 0 || listed >= listed_before_et_al) continue;
    if (list->people.front().group) continue;
    report.add({list->people.front().span.begin, list->et_al->span.end},
               "\"et al\" behind " + std::string(listed == 1 ? "one name" : "two names") +
                   "; list the first three names");
  }
}

}  // namespace

extern const Rule etal_too_few_listed;
constinit const Rule etal_too_few_listed{
    .id = "etal-too-few-listed",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = ama_profiles,
    .summary = "\"et al\" behind one or two names",
    .why =
        "AMA lists three names before et al. The others must be looked up, because two works "
        "of one first author and year are told apart by them.",
    .basis = "AMA Manual of Style 10 and 11, section 3.7: the first three names, then et al.",
    .bad = {.text = "Cheson BD, et al. National Cancer Institute-sponsored working group "
                    "guidelines for chronic lymphocytic leukemia. Blood. 1996;87(12):4990-4997."},
    .good = {.text = "Cheson BD, Bennett JM, Grever M, et al. National Cancer "
                     "Institute-sponsored working group guidelines for chronic lymphocytic "
                     "leukemia. Blood. 1996;87(12):4990-4997."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
