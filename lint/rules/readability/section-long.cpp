#include <string>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t longest = 250;  // words

void check(const ast::Document&, Report& report) {
  for (const readability::ProseSection& section : report.prose().sections) {
    if (section.counts.words <= longest) continue;
    report.add(readability::place_of(section),
               "this section has " + std::to_string(section.counts.words) +
                   " words without a heading between them; aim for 250 or fewer");
  }
}

}  // namespace

extern const Rule section_long;
constinit const Rule section_long{
    .id = "section-long",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "more than 250 words without a heading",
    .why =
        "Headings are how people find what they came for. A long stretch without one "
        "is skimmed or skipped.",
    .basis = "CDC Clear Communication Index, user guide, on chunks with headings.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nA cold makes the voice box swell, and the cords in "
                    "it move less well. That is why the voice sounds rough. Some people lose it "
                    "for a day or two. It comes back when the swelling goes down.\n\nA cold makes "
                    "the voice box swell, and the cords in it move less well. That is why the "
                    "voice sounds rough. Some people lose it for a day or two. It comes back when "
                    "the swelling goes down.\n\nA cold makes the voice box swell, and the cords in "
                    "it move less well. That is why the voice sounds rough. Some people lose it "
                    "for a day or two. It comes back when the swelling goes down.\n\nA cold makes "
                    "the voice box swell, and the cords in it move less well. That is why the "
                    "voice sounds rough. Some people lose it for a day or two. It comes back when "
                    "the swelling goes down.\n\nA cold makes the voice box swell, and the cords in "
                    "it move less well. That is why the voice sounds rough. Some people lose it "
                    "for a day or two. It comes back when the swelling goes down.\n\nA cold makes "
                    "the voice box swell, and the cords in it move less well. That is why the "
                    "voice sounds rough. Some people lose it for a day or two. It comes back when "
                    "the swelling goes down.\n\nA cold makes the voice box swell, and the cords in "
                    "it move less well. That is why the voice sounds rough. Some people lose it "
                    "for a day or two. It comes back when the swelling goes down.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nOverview\n\nA cold makes the voice box swell, and the cords in "
                 "it move less well. That is why the voice sounds rough. Some people lose it "
                 "for a day or two. It comes back when the swelling goes down.\n\nSymptoms\n\nA "
                 "cold makes the voice box swell, and the cords in it move less well. That is "
                 "why the voice sounds rough. Some people lose it for a day or two. It comes "
                 "back when the swelling goes down.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
