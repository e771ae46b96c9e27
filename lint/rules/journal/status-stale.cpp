#include <algorithm>
#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int longest = 2;  // years
constexpr std::array<std::string_view, 4> always{"in press", "ahead of print", "forthcoming",
                                                 "online first"};

/// Where the reference says that the article is yet to be printed. "Published online" says so only
/// where volume and pages are missing.
std::optional<Span> status(const ast::Reference& reference, const ReferenceFacts& facts) {
  for (const std::string_view phrase : always) {
    const auto found = facts.find_word(phrase);
    const std::uint32_t body = reference.title ? reference.title->span.end : reference.span.begin;
    for (const std::size_t at : found) {
      if (reference.span.begin + at >= body) return within(reference, at, phrase.size());
    }
  }
  const bool placed = reference.volume || reference.pages || reference.elocator;
  if (placed || reference.kind != ast::ReferenceKind::journal) return {};
  constexpr std::string_view online = "published online";
  const auto found = facts.find_word(online);
  if (found.empty()) return {};
  return within(reference, found.front(), online.size());
}

void check(const ast::Reference& reference, Report& report) {
  const auto& date = reference.issued ? reference.issued : reference.published;
  if (!date || !report.today() || report.today()->year - date->date.year < longest) return;
  const auto span = status(reference, report.facts());
  if (!span) return;
  report.add(*span, quoted(report.raw(*span)) + " with the year " +
                        std::to_string(date->date.year) +
                        "; by now it has volume and pages, or was withdrawn: complete it");
}

}  // namespace

extern const Rule status_stale;
constinit const Rule status_stale{
    .id = "status-stale",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "an article still \"in press\" after two years",
    .why =
        "The article has been printed since then, with volume and pages by which a reader finds "
        "it, or it never was.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11: update the status before publication.",
    .bad = {.text =
                "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. In press "
                "2015."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
