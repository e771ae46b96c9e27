#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!report.facts().signs().has_pair(Kind::end_mark, Kind::stop)) return;
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  for (std::size_t at = 0; at + 1 < raw.size(); ++at) {
    if ((raw[at] != '?' && raw[at] != '!') || raw[at + 1] != '.') continue;
    const Span marks = within(reference, at, 2);
    const bool ellipsis = at + 2 < raw.size() && raw[at + 2] == '.';
    if (ellipsis || covers(addresses, marks.begin)) continue;
    report.add(marks, quoted(report.raw(marks)) + " ends the title twice; take the stop out",
               {remove({marks.begin + 1, marks.end}, "take the stop out")});
  }
}

}  // namespace

extern const Rule title_double_end;
constinit const Rule title_double_end{
    .id = "title-double-end",
    .group = "Titles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a stop behind a question or exclamation mark",
    .why = "The mark ends the title already. The stop behind it makes an empty element.",
    .basis = "AMA Manual of Style 10 and 11, chapter 8; Citing Medicine, punctuation of titles.",
    .bad = {.text = "Ioannidis JP, Stuart ME, Brownlee S, Strite SA. How to survive the medical "
                    "misinformation mess?. Eur J Clin Invest. 2017;47(11):795-802."},
    .good = {.text = "Ioannidis JP, Stuart ME, Brownlee S, Strite SA. How to survive the medical "
                     "misinformation mess. Eur J Clin Invest. 2017;47(11):795-802."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
