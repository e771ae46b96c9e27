#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 6> labels{"pages", "page", "pgs", "pg", "pp", "p"};

void check(const ast::Reference& reference, Report& report) {
  if (!reference.pages) return;
  const std::uint32_t end = reference.pages->text.span.begin;
  // The letter of "P0215" belongs to the number.
  if (end == reference.span.begin || is_letter(report.raw({end - 1, end})[0])) return;
  std::string_view before = report.raw({reference.span.begin, end});
  while (before.ends_with(' ') || before.ends_with('.')) before.remove_suffix(1);
  for (const std::string_view label : labels) {
    if (before.size() <= label.size()) continue;
    const std::size_t at = before.size() - label.size();
    if (!same_word(before.substr(at), label)) continue;
    if (is_letter(before[at - 1]) || is_digit(before[at - 1])) return;
    // The blank of ": pp. 12" goes too, since the colon stands close.
    std::size_t begin = at;
    while (begin > 0 && before[begin - 1] == ' ') --begin;
    if (begin == 0 || before[begin - 1] != ':') begin = at;
    const Span gone{reference.span.begin + static_cast<std::uint32_t>(begin), end};
    // Without the colon before it, the label is all that tells what the number means.
    const bool plain = begin > 0 && before[begin - 1] == ':';
    report.add(gone, quoted(stripped(report.raw(gone))) + " before the pages; take it out",
               {remove(gone, "take it out", plain ? Applicability::safe : Applicability::unsafe)});
    return;
  }
}

}  // namespace

extern const Rule pages_prefix;
constinit const Rule pages_prefix{
    .id = "pages-prefix",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "p, pp or pages before the page numbers",
    .why =
        "The place behind the colon tells that these are pages. The label is the mark of "
        "another style.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3: pages without p or pp. Citing Medicine "
        "writes p. for books.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):pp. 1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
