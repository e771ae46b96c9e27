#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 15> noise{
    "Inc",       "Ltd",       "LLC",        "Co",       "Corp",   "GmbH", "Limited",    "Company",
    "Companies", "Publisher", "Publishers", "and Sons", "& Sons", "PLC",  "and Company"};

/// The length of `name` without one word of noise at its end; its whole length where there is none.
std::size_t without_noise(std::string_view name) {
  std::string_view rest = name;
  if (rest.ends_with('.')) rest.remove_suffix(1);
  for (const std::string_view word : noise) {
    if (rest.size() <= word.size() + 1 || !rest.ends_with(word)) continue;
    const char before = rest[rest.size() - word.size() - 1];
    if (before != ' ' && before != ',') continue;
    std::size_t end = rest.size() - word.size();
    while (end > 0 && (rest[end - 1] == ' ' || rest[end - 1] == ',' || rest[end - 1] == '&')) --end;
    return end > 0 ? end : name.size();
  }
  return name.size();
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.publisher) return;
  const Span span = reference.publisher->span;
  const std::string_view name = report.raw(span);
  std::size_t end = name.size();
  for (std::size_t next = without_noise(name); next < end;
       next = without_noise(name.substr(0, end))) {
    end = next;
  }
  if (end == name.size()) return;
  Span gone{span.begin + static_cast<std::uint32_t>(end), span.end};
  // The stop of "Inc.;" may stand outside the name.
  if (gone.end + 1 < reference.span.end && report.raw({gone.end, gone.end + 2}) == ".;") ++gone.end;
  report.add(gone, quoted(stripped(report.raw(gone))) + " is no part of the name; take it out",
             {remove(gone, "take it out")});
}

}  // namespace

extern const Rule publisher_noise;
constinit const Rule publisher_noise{
    .id = "publisher-noise",
    .group = "Publisher and place",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "Inc, Ltd, Publishers and the like behind the publisher",
    .why =
        "The form of the company changes and tells the reader nothing. Without it, one "
        "publisher has one name in the list.",
    .basis = "AMA Manual of Style 10 and 11, section 3.12.4: omit Inc, Ltd, Co and Publishers.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier, Inc.; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
