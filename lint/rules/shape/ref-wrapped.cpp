#include <algorithm>
#include <vector>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// The blanks and the line end between two lines of the reference, one span a line end.
std::vector<Span> breaks_of(const ast::Reference& reference) {
  std::vector<Span> out;
  const std::string_view raw = reference.raw;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (!is_blank(raw[at])) continue;
    const std::size_t begin = at;
    while (at < raw.size() && is_blank(raw[at])) ++at;
    const std::string_view gap = raw.substr(begin, at - begin);
    if (gap.find_first_of("\r\n") != gap.npos) out.push_back(within(reference, begin, gap.size()));
  }
  return out;
}

/// Nothing stood between a hyphen or slash and what follows before the line was broken there.
std::string joint(Span gap, const Report& report) {
  const char before = report.raw({gap.begin - 1, gap.begin})[0];
  return before == '-' || before == '/' ? "" : " ";
}

/// A sentence that goes on: no stop in front of the line end, or no capital behind it.
bool goes_on(Span gap, const Report& report) {
  const char before = report.raw({gap.begin - 1, gap.begin})[0];
  const char behind = report.raw({gap.end, gap.end + 1})[0];
  return before != '.' || is_lower(behind) || is_digit(behind);
}

/// An address with nothing behind it but the line end may go on in the next line or not.
bool cuts_address(const std::vector<Span>& addresses, const std::vector<Span>& breaks) {
  return std::ranges::any_of(breaks, [&](Span gap) {
    return std::ranges::find(addresses, gap.begin, &Span::end) != addresses.end();
  });
}

void check(const ast::Reference& reference, Report& report) {
  if (!report.facts().signs().has(Kind::control)) return;
  const std::vector<Span> breaks = breaks_of(reference);
  if (breaks.empty()) return;
  // Two references may have been taken for one, where the second is not understood.
  const bool one = (reference.understood && reference.leftovers.empty()) ||
                   std::ranges::all_of(breaks, [&](Span gap) { return goes_on(gap, report); });
  const bool is_plain = one && !cuts_address(report.facts().addresses(), breaks);
  Fix fix{"write it on one line", is_plain ? Applicability::safe : Applicability::unsafe, {}};
  for (const Span gap : breaks) fix.edits.push_back({gap, joint(gap, report)});
  const std::uint32_t at = breaks.front().begin;
  report.add({at, at}, "the reference is broken over lines; write it on one", {std::move(fix)});
}

}  // namespace

extern const Rule ref_wrapped;
constinit const Rule ref_wrapped{
    .id = "ref-wrapped",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "one reference broken over several lines",
    .why =
        "In a list with one entry a line, the second half of a broken one is taken for an entry of "
        "its own by whoever sorts or searches the lines.",
    .basis = "A.D.A.M. practice: one reference, one line.",
    .bad = {.text = "Tumor angiogenesis\n\nTumors need blood vessels to grow.\n\nReferences\n\n"
                    "Folkman J. Tumor angiogenesis: therapeutic\nimplications. N Engl J Med. "
                    "1971;285(21):1182-1186.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Tumor angiogenesis\n\nTumors need blood vessels to grow.\n\nReferences\n\n"
                     "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186.\n",
             .form = ExampleForm::condition_text},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
