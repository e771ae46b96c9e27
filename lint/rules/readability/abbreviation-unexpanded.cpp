#include "lint/readability/abbreviations.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  for (const readability::Abbreviation& each :
       readability::unexpanded_abbreviations(report.prose(), document)) {
    report.add(each.span, quoted(each.text) +
                              " is never written out; write it out at its first use, "
                              "with the letters in brackets");
  }
}

}  // namespace

extern const Rule abbreviation_unexpanded;
constinit const Rule abbreviation_unexpanded{
    .id = "abbreviation-unexpanded",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "an abbreviation that is never written out",
    .why =
        "Letters mean nothing to those who do not know them, and the same letters mean "
        "different things to different doctors. Each is reported once.",
    .basis = "CDC Clear Communication Index, user guide, on words the audience knows.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nThe ENT doctor may look at the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nThe ear, nose and throat (ENT) doctor may look at "
                     "the voice box.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
