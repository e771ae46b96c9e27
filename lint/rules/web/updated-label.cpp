#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.updated || reference.updated->label.empty()) return;
  const Span date = reference.updated->text.span;
  const Span printed{reference.updated->label.begin, date.begin};
  if (printed.end <= printed.begin || report.raw(printed) == "Updated ") return;
  const std::string word = lower(report.raw(reference.updated->label));
  // A review is something else than an update, and NLM has a bracketed form of its own.
  if (word.find("updat") == word.npos && word.find("modif") == word.npos &&
      word.find("revis") == word.npos) {
    return;
  }
  if (reference.updated->label.begin > reference.span.begin &&
      report.raw({printed.begin - 1, printed.begin}) == "[") {
    return;
  }
  report.add(printed, quoted(stripped(report.raw(printed))) + " before the date; write \"Updated\"",
             {replace(printed, "Updated ", "write \"Updated\"")});
}

}  // namespace

extern const Rule updated_label;
constinit const Rule updated_label{
    .id = "updated-label",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the date of update with another label",
    .why = "One label lets a reader, and a program, find the date.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15: Updated, then the date.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Last update: "
                    "November 7, 2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
