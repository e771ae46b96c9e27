#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const Signs& signs = report.facts().signs();
  if (!signs.has_pair(Kind::stop, Kind::stop) && !signs.has_pair(Kind::space, Kind::stop)) return;
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  for (std::size_t at = raw.find('.'); at != raw.npos; at = raw.find('.', at)) {
    const std::size_t begin = at;
    std::size_t stops = 0;
    std::size_t end = at;  // after the last stop of the run
    for (; at < raw.size() && (raw[at] == '.' || raw[at] == ' '); ++at) {
      if (raw[at] != '.') continue;
      ++stops;
      end = at + 1;
    }
    const Span run = within(reference, begin, end - begin);
    if (stops != 2 || covers(addresses, run.begin) || covers(addresses, run.end - 1)) continue;
    report.add(run, "two stops meet; keep one", {replace(run, ".", "keep one stop")});
  }
}

}  // namespace

extern const Rule ref_double_period;
constinit const Rule ref_double_period{
    .id = "ref-double-period",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "two stops meet",
    .why =
        "A doubled stop usually comes from an abbreviation at the end of an element, such as a "
        "journal title. Programs that split references at stops then see an empty element.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: one period ends each element.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med.. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
