#include <algorithm>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  const readability::Prose& prose = report.prose();
  if (prose.sections.empty()) return;
  const bool is_there = std::ranges::any_of(document.sections, [](const ast::Section& section) {
    return section.kind == ast::SectionKind::when_to_contact;
  });
  if (is_there) return;
  report.add(readability::place_of(document, prose),
             "no section says when to contact a medical professional");
}

}  // namespace

extern const Rule contact_missing;
constinit const Rule contact_missing{
    .id = "contact-missing",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "no section that says when to get help",
    .why =
        "It is the one thing that every reader of an article about a condition has to "
        "know, and the most dangerous one to leave out.",
    .basis =
        "CDC Clear Communication Index, user guide, on the main message and the call "
        "to action; A.D.A.M. articles have this section.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box.\n\nWhen to "
                 "Contact a Medical Professional\n\nCall your doctor if it lasts for three "
                 "weeks.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
