#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.numbering) return;
  std::uint32_t end = reference.numbering->span.end;
  while (end < reference.span.end && is_blank(report.raw({end, end + 1})[0])) ++end;
  if (end == reference.span.end) return;
  report.add(reference.numbering->span,
             "number " + quoted(reference.numbering->text) +
                 " left in front of an entry of an unnumbered list; take it out",
             {remove({reference.span.begin, end}, "take the number out")});
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
