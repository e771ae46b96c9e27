#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

/// Only blanks and punctuation: the two DOIs stand side by side.
bool is_separator(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return is_blank(c) || c == '.' || c == ';' || c == ','; });
}

void check(const ast::Reference&, Report& report) {
  const auto& dois = report.facts().dois();
  for (std::size_t i = 1; i < dois.size(); ++i) {
    const auto same = [&](const Printed& other) {
      return same_word(report.raw(other.value), report.raw(dois[i].value));
    };
    const auto first =
        std::find_if(dois.begin(), dois.begin() + static_cast<std::ptrdiff_t>(i), same);
    if (first == dois.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    std::vector<Fix> fixes;
    if (is_separator(report.raw(between(dois[i - 1].whole, dois[i].whole)))) {
      fixes.push_back(remove({dois[i - 1].whole.end, dois[i].whole.end}, "keep the first"));
    }
    report.add(dois[i].whole, "this DOI is given twice; keep one", std::move(fixes),
               {{nullptr, first->whole, "first given here"}});
  }
}

}  // namespace

extern const Rule doi_duplicate;
constinit const Rule doi_duplicate{
    .id = "doi-duplicate",
    .group = "Identifiers",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "one DOI printed twice",
    .why =
        "The second DOI tells the reader nothing, and a later correction reaches only one of "
        "the two.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: one DOI or one address, not both.",
    .bad = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                    "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013. "
                    "https://doi.org/10.1016/j.cell.2011.02.013."},
    .good = {.text = "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
                     "2011;144(5):646-674. doi:10.1016/j.cell.2011.02.013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
