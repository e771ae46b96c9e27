#include <algorithm>
#include <vector>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

struct Pair {
  std::string_view open;
  std::string_view close;
};
constexpr Pair pairs[] = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"\u201C", "\u201D"}};

/// True where each bracket has its partner, wherever it stands: most text needs no closer look.
bool is_balanced(std::string_view text, char open, char close) {
  int depth = 0;
  for (const char c : text) {
    depth += static_cast<int>(c == open) - static_cast<int>(c == close);
    if (depth < 0) return false;
  }
  return depth == 0;
}

/// Brackets in addresses and in numbers of the list have rules of their own.
bool has_bracket_apart(const ast::Reference& reference, const std::vector<Span>& addresses,
                       const Report& report) {
  const auto holds = [&](Span span) {
    return report.raw(span).find_first_of("()[]{}") != std::string_view::npos;
  };
  return (reference.numbering && holds(reference.numbering->span)) ||
         std::ranges::any_of(addresses, holds);
}

bool skips(const ast::Reference& reference, const std::vector<Span>& addresses, Span at) {
  return covers(addresses, at.begin) ||
         (reference.numbering && reference.numbering->span.contains(at));
}

void check_pair(const Pair& pair, const ast::Reference& reference,
                const std::vector<Span>& addresses, Report& report) {
  const std::string_view raw = reference.raw;
  std::vector<Span> open;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] != pair.open.front() && raw[at] != pair.close.front()) continue;
    const std::string_view rest = raw.substr(at);
    if (rest.starts_with(pair.open)) {
      const Span span = within(reference, at, pair.open.size());
      if (!skips(reference, addresses, span)) open.push_back(span);
    } else if (rest.starts_with(pair.close)) {
      const Span span = within(reference, at, pair.close.size());
      if (skips(reference, addresses, span)) continue;
      if (open.empty()) {
        report.add(span, quoted(pair.close) + " closes nothing; add " + quoted(pair.open) +
                             " or take it out");
      } else {
        open.pop_back();
      }
    }
  }
  for (const Span span : open) {
    report.add(span, quoted(pair.open) + " is never closed; add " + quoted(pair.close) +
                         " or take it out");
  }
}

void check_straight_quotes(const ast::Reference& reference, const std::vector<Span>& addresses,
                           Report& report) {
  const std::string_view raw = reference.raw;
  std::vector<Span> found;
  for (std::size_t at = raw.find('"'); at != raw.npos; at = raw.find('"', at + 1)) {
    const bool inches = at > 0 && is_digit(raw[at - 1]);
    const Span span = within(reference, at, 1);
    if (!inches && !skips(reference, addresses, span)) found.push_back(span);
  }
  if (found.size() % 2 == 0) return;
  report.add(found.back(), "this quotation mark has no partner; add the other or take it out");
}

void check(const ast::Reference& reference, Report& report) {
  const Signs& signs = report.facts().signs();
  const bool quotes = signs.has('"');
  const bool brackets = signs.has_any("()[]{}");
  if (!quotes && !brackets && !signs.has(Kind::foreign)) return;
  const auto& addresses = report.facts().addresses();
  const bool apart = brackets && has_bracket_apart(reference, addresses, report);
  for (const Pair& pair : pairs) {
    const char open = pair.open.front();
    const char close = pair.close.front();
    if (!signs.has(open) && !signs.has(close)) continue;
    if (pair.open.size() == 1 && !apart && is_balanced(reference.raw, open, close)) continue;
    check_pair(pair, reference, addresses, report);
  }
  if (quotes) check_straight_quotes(reference, addresses, report);
}

}  // namespace

extern const Rule ref_unbalanced_pair;
constinit const Rule ref_unbalanced_pair{
    .id = "ref-unbalanced-pair",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a bracket or quotation mark without its partner",
    .why =
        "A missing bracket is the mark of text that was cut or pasted in part, so something else "
        "may be missing too.",
    .basis = "AMA Manual of Style 10 and 11, chapter 8, punctuation.",
    .bad = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                    "deoxyribose nucleic acid. Nature. 1953;171(4356:737-738."},
    .good = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
