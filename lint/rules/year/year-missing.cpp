#include "lint/requirements.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "In press" and the like say why there is no year.
bool is_unpublished(const ast::Reference& reference) {
  return !find_word(reference.raw, "in press").empty() ||
         !find_word(reference.raw, "forthcoming").empty();
}

/// "Elsevier;:chap 28": the place where the year was taken out, though the rest is not understood.
std::optional<std::size_t> hole(std::string_view raw) {
  for (std::size_t at = raw.find(';'); at != raw.npos; at = raw.find(';', at + 1)) {
    std::size_t next = at + 1;
    while (next < raw.size() && raw[next] == ' ') ++next;
    if (next < raw.size() && raw[next] == ':') return at + 1;
  }
  return {};
}

void check(const ast::Reference& reference, Report& report) {
  if (is_unpublished(reference)) return;
  std::uint32_t at = reference.publisher ? reference.publisher->span.end : reference.span.end;
  if (!lacks(reference, "year", report.profile())) {
    const auto offset = hole(reference.raw);
    if (reference.issued || !offset) return;
    at = reference.span.begin + static_cast<std::uint32_t>(*offset);
  }
  report.add({at, at}, "no year is given; add the year of publication");
}

}  // namespace

extern const Rule year_missing;
constinit const Rule year_missing{
    .id = "year-missing",
    .group = "Year",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a reference without a year",
    .why =
        "The year tells a reader at a glance how old the evidence is, and it tells editions "
        "apart.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine: the date is required.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier;:chap 28."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
