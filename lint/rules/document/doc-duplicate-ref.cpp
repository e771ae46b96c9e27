#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

std::string_view without_numbering(const ast::Reference& reference) {
  std::string_view raw = reference.raw;
  if (reference.numbering) raw.remove_prefix(reference.numbering->span.end - reference.span.begin);
  return raw;
}

bool counts(char c) {
  return is_letter(c) || is_digit(c);
}

/// Letters and digits alone, in small letters: what stays when two prints of one entry differ in
/// blanks, signs and numbering.
std::string essence(const ast::Reference& reference) {
  std::string out;
  for (const char c : lower(without_numbering(reference))) {
    if (counts(c)) out.push_back(c);
  }
  return out;
}

/// A number that entries of the same essence share, from its ends: two others seldom do.
std::uint64_t sketch(const ast::Reference& reference) {
  constexpr int at_begin = 32;
  constexpr int at_end = 12;
  constexpr std::uint64_t prime = 1099511628211U;
  std::uint64_t out = 0;
  const auto take = [&](char c) { out = (out ^ (static_cast<unsigned char>(c) | 0x20U)) * prime; };
  const std::string_view raw = without_numbering(reference);
  int left = at_begin;
  for (auto at = raw.begin(); at != raw.end() && left > 0; ++at) {
    if (!counts(*at)) continue;
    take(*at);
    --left;
  }
  left = at_end;
  for (auto at = raw.rbegin(); at != raw.rend() && left > 0; ++at) {
    if (!counts(*at)) continue;
    take(*at);
    --left;
  }
  return out;
}

struct Sketched {
  std::uint64_t sketch = 0;
  std::size_t index = 0;  // in the list
  friend auto operator<=>(const Sketched&, const Sketched&) = default;
};

/// The lines of the reference with the line end behind them.
Span whole_lines(const ast::Document& document, Span span) {
  const Span first = document.source->line_at(span.begin);
  const Span last = document.source->line_at(span.end);
  const auto lines = document.source->lines();
  const auto next = std::ranges::upper_bound(lines, last.begin, {}, &Span::begin);
  const auto size = static_cast<std::uint32_t>(document.source->bytes().size());
  return {first.begin, next == lines.end() ? size : next->begin};
}

/// Reports those of `alike`, which are in order and share a sketch, that repeat an earlier one.
void report_repeats(const ast::Document& document, std::span<const Sketched> alike,
                    Report& report) {
  std::map<std::string, Span> seen;
  for (const Sketched& each : alike) {
    const ast::Reference& reference = document.references.items[each.index];
    std::string key = essence(reference);
    if (key.empty()) continue;
    const auto [first, is_new] = seen.emplace(std::move(key), reference.span);
    if (is_new) continue;
    report.add(reference.span, "this reference is listed twice; drop one",
               {remove(whole_lines(document, reference.span), "drop the second")},
               {{nullptr, first->second, "first listed here"}});
  }
}

void check(const ast::Document& document, Report& report) {
  std::vector<Sketched> all;
  for (const ast::Reference& reference : document.references.items) {
    all.push_back({sketch(reference), all.size()});
  }
  std::ranges::sort(all);
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(
        begin, all.end(), [&](const Sketched& each) { return each.sketch != begin->sketch; });
    if (end - begin > 1) report_repeats(document, {begin, end}, report);
    begin = end;
  }
}

}  // namespace

extern const Rule doc_duplicate_ref;
constinit const Rule doc_duplicate_ref{
    .id = "doc-duplicate-ref",
    .group = "The reference list",
    .severity = Severity::error,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the same reference twice",
    .why = "The second entry tells nothing, and later corrections reach only one of the two.",
    .basis = "AMA Manual of Style 10 and 11, section 3.1: each work is listed once.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186.\nFolkman J. Tumor angiogenesis: therapeutic "
                    "implications. N Engl J Med 1971; 285(21):1182-1186"},
    .good = {.text = "Apgar V. A proposal for a new method of evaluation of the newborn infant. "
                     "Curr Res Anesth Analg. 1953;32(4):260-267.\nFolkman J. Tumor angiogenesis: "
                     "therapeutic implications. N Engl J Med. 1971;285(21):1182-1186."},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
