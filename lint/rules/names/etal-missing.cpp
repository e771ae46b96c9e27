#include <algorithm>

#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::ptrdiff_t most_in_full = 6;
constexpr std::size_t listed_before_et_al = 3;

bool is_group(const ast::Person& person) {
  return person.group.has_value();
}

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    const auto groups = std::ranges::count_if(list->people, is_group);
    const auto names = std::ssize(list->people) - groups;
    if (list->et_al || names <= most_in_full) continue;
    const Span rest{list->people[listed_before_et_al - 1].span.end, end_of_names(*list)};
    std::vector<Fix> fixes;
    if (groups == 0) {
      fixes.push_back(replace(rest, ", et al", "keep the first three", Applicability::unsafe));
    }
    report.add({list->people.front().span.begin, rest.end},
               std::to_string(names) + " names in full; list the first three and \"et al\"",
               std::move(fixes));
  }
}

}  // namespace

extern const Rule etal_missing;
constinit const Rule etal_missing{
    .id = "etal-missing",
    .group = "Author names",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = ama_profiles,
    .summary = "more than six names in full",
    .why =
        "AMA lists up to six names; with more, the first three and et al. A longer list "
        "pushes the title out of sight.",
    .basis =
        "AMA Manual of Style 10, section 3.7, and 11, section 3.7: six names or fewer are "
        "listed in full, of more the first three.",
    .bad = {.text = "Cheson BD, Bennett JM, Grever M, Kay N, Keating MJ, O'Brien S, Rai KR. "
                    "National Cancer Institute-sponsored working group guidelines for chronic "
                    "lymphocytic leukemia. Blood. 1996;87(12):4990-4997."},
    .good = {.text = "Cheson BD, Bennett JM, Grever M, et al. National Cancer "
                     "Institute-sponsored working group guidelines for chronic lymphocytic "
                     "leukemia. Blood. 1996;87(12):4990-4997."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
