#include <algorithm>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// Ten capitals or more and no small letter: "DSM-5" and "HIV" are abbreviations.
bool is_shouted(std::string_view title) {
  return std::ranges::count_if(title, is_upper) >= 10 && std::ranges::none_of(title, is_lower);
}

std::string as_sentence(std::string_view title) {
  std::string out = lower(title);
  const auto first = std::ranges::find_if(out, is_letter);
  if (first != out.end() && is_lower(*first)) *first = static_cast<char>(*first - 'a' + 'A');
  return out;
}

void check_title(const std::optional<Text>& title, Report& report) {
  if (!title || !is_shouted(report.raw(title->span))) return;
  report.add(
      title->span, "the title is in capitals; write it in small letters",
      {replace(title->span, as_sentence(report.raw(title->span)),
               "write it in small letters; check names and abbreviations", Applicability::unsafe)});
}

void check(const ast::Reference& reference, Report& report) {
  check_title(reference.title, report);
  if (reference.kind == ast::ReferenceKind::chapter) check_title(reference.container, report);
}

}  // namespace

extern const Rule title_all_caps;
constinit const Rule title_all_caps{
    .id = "title-all-caps",
    .group = "Titles",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a whole title in capitals",
    .why =
        "Capitals are hard to read, and they hide which words are names and which are "
        "abbreviations.",
    .basis =
        "AMA Manual of Style 10 and 11, sections 3.9 and 10.2; Citing Medicine: capitals as "
        "in running text.",
    .bad = {.text = "Folkman J. TUMOR ANGIOGENESIS: THERAPEUTIC IMPLICATIONS. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
