#include <string>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr double too_high = 8;

void check(const ast::Document&, Report& report) {
  const auto* section =
      readability::find_section(report.prose(), ast::SectionKind::when_to_contact);
  if (section == nullptr || readability::is_too_short(section->counts)) return;
  const double grade = readability::rounded(readability::flesch_kincaid(section->counts));
  if (grade <= too_high) return;
  report.add(readability::place_of(*section),
             "the section that tells when to get help has reading grade " +
                 readability::one_decimal(grade) + " (Flesch-Kincaid" +
                 readability::estimate_note(section->counts) + "); aim for 6 or less");
}

}  // namespace

extern const Rule contact_hard;
constinit const Rule contact_hard{
    .id = "contact-hard",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the section about getting help is hard to read",
    .why =
        "This is the text that has to work for everybody, on the worst day. It is "
        "often the hardest of the whole article, because every condition is packed "
        "into one sentence. Make it a list of short items.",
    .basis =
        "Flesch-Kincaid grade. The range of grade 6 to 8 is what health agencies of "
        "the United States ask of texts for patients; the National Library of "
        "Medicine's guide said 6 to 7.",
    .bad = {.text = "Laryngitis\n\nWhen to Contact a Medical Professional\n\nContact your health "
                    "care provider immediately if respiratory difficulties develop, particularly "
                    "in a child, or if vocal changes continue for several weeks in combination "
                    "with difficulty swallowing or unexplained weight loss.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall your doctor at "
                 "once if:\n\n* It is hard to breathe\n* A child drools and cannot swallow\n* "
                 "You cough up blood\n* Your voice is still rough after three weeks\n* You lose "
                 "weight and do not know why\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
