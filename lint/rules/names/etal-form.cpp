#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::People* list : people_lists(reference)) {
    if (!list->et_al || list->people.empty()) continue;
    const Span printed{end_before_et_al(*list), list->et_al->span.end};
    std::string_view text = report.raw(printed);
    const bool stopped = text.ends_with('.');
    if (stopped) text.remove_suffix(1);
    if (text == ", et al") continue;
    report.add(list->et_al->span,
               quoted(stripped(text)) + " is not the usual form; write \", et al\"",
               {replace(printed, stopped ? ", et al." : ", et al", "write \", et al\"")});
  }
}

}  // namespace

extern const Rule etal_form;
constinit const Rule etal_form{
    .id = "etal-form",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "\"et al\" in another form or without its comma",
    .why = "Programs and people look for one form. Another one is taken for a name.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.7; Citing Medicine, chapter 2: a comma, "
        "then et al.",
    .bad = {.text = "Cheson BD, Bennett JM, Grever M et. al. National Cancer Institute-sponsored "
                    "working group guidelines for chronic lymphocytic leukemia. Blood. "
                    "1996;87(12):4990-4997."},
    .good = {.text = "Cheson BD, Bennett JM, Grever M, et al. National Cancer "
                     "Institute-sponsored working group guidelines for chronic lymphocytic "
                     "leukemia. Blood. 1996;87(12):4990-4997."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
