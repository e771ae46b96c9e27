#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

// A letter with a blank behind it may be the initial of a name: "da Silva C 2011".
constexpr std::array<std::string_view, 6> signs{"copyright ", "(c) ",   "(c)",
                                                "\u00A9 ",    "\u00A9", "c"};

void check(const ast::Reference& reference, Report& report) {
  if (!reference.issued) return;
  const Span year = reference.issued->text.span;
  const std::string_view before = report.raw({reference.span.begin, year.begin});
  for (const std::string_view sign : signs) {
    if (before.size() <= sign.size()) continue;
    const std::string_view tail = before.substr(before.size() - sign.size());
    const char touching = before[before.size() - sign.size() - 1];
    if (!same_word(tail, sign) || is_letter(touching) || is_digit(touching)) continue;
    const Span span{year.begin - static_cast<std::uint32_t>(sign.size()), year.begin};
    report.add(
        {span.begin, year.end},
        quoted(report.raw({span.begin, year.end})) + " has a copyright sign; give the year alone",
        {remove(span, "take the sign out")});
    return;
  }
}

}  // namespace

extern const Rule year_copyright;
constinit const Rule year_copyright{
    .id = "year-copyright",
    .group = "Year",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "a copyright sign before the year",
    .why = "AMA prints the year alone; the sign makes the same book look like two.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12. Citing Medicine writes c2016 where "
        "only the copyright date is known.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; c2021:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
