#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.pages || !reference.pages->last) return;
  const ast::Pages& pages = *reference.pages;
  const std::string_view raw = report.raw(pages.text.span);
  if (raw.size() <= pages.first.size() + pages.last->size()) return;
  if (!raw.starts_with(pages.first) || !raw.ends_with(*pages.last)) return;
  const Span dash{pages.text.span.begin + static_cast<std::uint32_t>(pages.first.size()),
                  pages.text.span.end - static_cast<std::uint32_t>(pages.last->size())};
  const std::string_view sign = report.raw(dash);
  if (sign == "-" || sign.find_first_of(",;") != sign.npos) return;
  for (const char c : sign) {
    if (is_digit(c) || is_upper(c) || is_lower(c)) return;
  }
  report.add(dash, quoted(stripped(sign)) + " between pages; write a hyphen",
             {replace(dash, "-", "write a hyphen")});
}

}  // namespace

extern const Rule pages_dash;
constinit const Rule pages_dash{
    .id = "pages-dash",
    .group = "Chapter and pages",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "another dash than the hyphen between pages",
    .why =
        "A.D.A.M. and NLM print the hyphen. Programs that look for it do not see the range "
        "behind another dash.",
    .basis =
        "A.D.A.M. practice; Citing Medicine, chapter 1. AMA in print sets an en dash; the "
        "text form has a hyphen.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182 - 1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
