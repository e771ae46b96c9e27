#include <algorithm>
#include <map>
#include <string>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// Letters and digits alone, in small letters: what stays when two prints of one entry differ in
/// blanks, signs and numbering.
std::string essence(const ast::Reference& reference) {
  std::string_view raw = reference.raw;
  if (reference.numbering) raw.remove_prefix(reference.numbering->span.end - reference.span.begin);
  std::string out;
  for (const char c : lower(raw)) {
    if (is_letter(c) || is_digit(c)) out.push_back(c);
  }
  return out;
}

/// The lines of the reference with the line end behind them.
Span whole_lines(const ast::Document& document, Span span) {
  const Span first = document.source->line_at(span.begin);
  const Span last = document.source->line_at(span.end);
  const auto lines = document.source->lines();
  const auto next = std::ranges::upper_bound(lines, last.begin, {}, &Span::begin);
  const auto size = static_cast<std::uint32_t>(document.source->bytes().size());
  return {first.begin, next == lines.end() ? size : next->begin};
}

void check(const ast::Document& document, Report& report) {
  std::map<std::string, Span> seen;
  for (const ast::Reference& reference : document.references.items) {
    std::string key = essence(reference);
    if (key.empty()) continue;
    const auto [first, is_new] = seen.emplace(std::move(key), reference.span);
    if (is_new) continue;
    report.add(reference.span, "this reference is listed twice; drop one",
               {remove(whole_lines(document, reference.span), "drop the second")},
               {{nullptr, first->second, "first listed here"}});
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
