#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const auto* field : {&reference.volume, &reference.issue}) {
    if (!*field || ((*field)->text != "0" && (*field)->text != "00")) continue;
    report.add((*field)->span, "0 is a placeholder; look the number up");
  }
}

}  // namespace

extern const Rule volume_zero;
constinit const Rule volume_zero{
    .id = "volume-zero",
    .group = "Journal articles",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "volume or issue 0",
    .why =
        "The number was a placeholder while the article waited for its issue. It has one now, "
        "or it was published online only.",
    .basis = "Practice: no journal counts from 0.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;0(0):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
