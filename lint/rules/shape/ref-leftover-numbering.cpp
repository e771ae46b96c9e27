#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 5> bullets{"\u2022", "\u00B7", "\u25E6", "- ", "* "};

/// Length of the bullet sign at the start of `text`, or 0.
std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : bullets) {
    if (text.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

/// The end of the numbering and of what further bullets and blanks follow it: the reader takes one
/// sign only, and a list that was copied twice has a run of them.
std::size_t end_of_run(std::string_view raw, std::size_t at) {
  while (at < raw.size()) {
    const std::size_t step = is_blank(raw[at]) ? 1 : bullet_length(raw.substr(at));
    if (step == 0) break;
    at += step;
  }
  return at;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.numbering || report.list_is_numbered()) return;
  const Span number = reference.numbering->span;
  const std::size_t end = end_of_run(reference.raw, number.end - reference.span.begin);
  if (end == reference.raw.size()) return;
  report.add(number,
             "number " + quoted(reference.numbering->text) +
                 " left in front of an entry of an unnumbered list; take it out",
             {remove(within(reference, 0, end), "take the number out")});
}

}  // namespace

extern const Rule ref_leftover_numbering;
constinit const Rule ref_leftover_numbering{
    .id = "ref-leftover-numbering",
    .group = "Shape of one reference",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "a number or letter in front of the reference",
    .why =
        "A.D.A.M. articles list references without numbers, in alphabetical order. A number left "
        "over from another list points to a citation that is not there, and it spoils sorting.",
    .basis = "A.D.A.M. and MedlinePlus practice.",
    .bad = {.text = "[3] Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
