#include "lint/fix.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace chapbook::lint {

namespace {

/// Two edits clash when they touch: neighbours too, since their result would depend on the order.
bool clash(const Edit& a, const Edit& b) {
  return a.span.begin <= b.span.end && b.span.begin <= a.span.end;
}

bool is_allowed(Applicability applicability, Applicability allowed) {
  return applicability == Applicability::safe ||
         (applicability == Applicability::unsafe && allowed == Applicability::unsafe);
}

}  // namespace

Fixed apply_fixes(std::string_view text, std::span<const Diagnostic> diagnostics,
                  Applicability allowed) {
  std::vector<const Edit*> chosen;  // sorted by position, no two clash
  Fixed out;
  for (const Diagnostic& finding : diagnostics) {
    const auto fix = std::ranges::find_if(
        finding.fixes, [&](const Fix& each) { return is_allowed(each.applicability, allowed); });
    if (fix == finding.fixes.end() || fix->edits.empty()) continue;
    const auto fits = [&](const Edit& edit) {
      const auto next = std::ranges::lower_bound(chosen, edit.span.begin, {},
                                                 [](const Edit* each) { return each->span.begin; });
      return (next == chosen.end() || !clash(**next, edit)) &&
             (next == chosen.begin() || !clash(**std::prev(next), edit));
    };
    if (!std::ranges::all_of(fix->edits, fits)) continue;
    for (const Edit& edit : fix->edits) {
      chosen.insert(std::ranges::lower_bound(chosen, edit.span.begin, {},
                                             [](const Edit* each) { return each->span.begin; }),
                    &edit);
    }
    ++out.applied;
  }
  std::size_t at = 0;
  for (const Edit* edit : chosen) {
    out.text += text.substr(at, edit->span.begin - at);
    out.text += edit->replacement;
    at = edit->span.end;
  }
  out.text += text.substr(at);
  return out;
}

Fixed fix_until_stable(std::string text, Applicability allowed,
                       const std::function<std::vector<Diagnostic>(std::string_view)>& lint,
                       int max_rounds) {
  constexpr int most_shorter = 100;
  Fixed out{std::move(text), 0};
  int shorter = 0;
  for (int round = 0; round < max_rounds && shorter < most_shorter;) {
    Fixed next = apply_fixes(out.text, lint(out.text), allowed);
    if (next.applied == 0 || next.text == out.text) break;
    // What makes a text shorter comes to an end, such as one sign of many taken out at a time.
    ++(next.text.size() < out.text.size() ? shorter : round);
    out.text = std::move(next.text);
    out.applied += next.applied;
  }
  return out;
}

}  // namespace chapbook::lint
