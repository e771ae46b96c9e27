#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.issued || !reference.pages) return;
  const std::string year = std::to_string(reference.issued->date.year);
  const ast::Pages& pages = *reference.pages;
  const bool same_volume = !reference.volume || reference.volume->text == year;
  if (pages.first != year || pages.last || !same_volume) return;
  report.add(pages.text.span, "the page is the same number as the year; check it");
}

}  // namespace

extern const Rule pages_year_swap;
constinit const Rule pages_year_swap{
    .id = "pages-year-swap",
    .group = "Chapter and pages",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "volume and page are the year",
    .why =
        "A program filled the year into every empty place, or columns were exchanged in a "
        "table.",
    .basis = "Practice: the slip is frequent in machine-made lists.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;1971:1971."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
