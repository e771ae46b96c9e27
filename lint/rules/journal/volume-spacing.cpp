#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

bool joins(char c) {
  return c == ';' || c == ':' || c == '(' || c == ')';
}

void check(const ast::Reference& reference, Report& report) {
  const auto group = numeric_group(reference);
  if (!group) return;
  const std::string_view text = report.raw(*group);
  Fix fix{"take the blanks out", Applicability::safe, {}};
  for (std::size_t at = 0; at < text.size();) {
    if (!is_blank(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_blank(text[at])) ++at;
    const bool tight =
        (begin > 0 && joins(text[begin - 1])) || (at < text.size() && joins(text[at]));
    if (!tight) continue;
    fix.edits.push_back({{group->begin + static_cast<std::uint32_t>(begin),
                          group->begin + static_cast<std::uint32_t>(at)},
                         ""});
  }
  if (fix.edits.empty()) return;
  const Span span{fix.edits.front().span.begin, fix.edits.back().span.end};
  report.add(span, "blanks inside " + quoted(text) + "; close it up", {std::move(fix)});
}

}  // namespace

extern const Rule volume_spacing;
constinit const Rule volume_spacing{
    .id = "volume-spacing",
    .group = "Journal articles",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "blanks inside the numbers of an article",
    .why = "Year, volume, issue and pages are one group that must not break over two lines.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11: no spaces between year, volume, issue "
        "and pages.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971; 285 (21): 1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
