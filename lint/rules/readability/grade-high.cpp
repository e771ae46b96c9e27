#include <string>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

using readability::Counts;
using readability::ProseSection;

constexpr double too_high = 10;

bool is_due(const Counts& counts) {
  if (readability::is_too_short(counts)) return false;
  const double grade = readability::rounded(readability::flesch_kincaid(counts));
  return grade > too_high;
}

std::string message(std::string_view what, const Counts& counts) {
  return std::string(what) + " has reading grade " +
         readability::one_decimal(readability::flesch_kincaid(counts)) + " (Flesch-Kincaid" +
         readability::estimate_note(counts) + "); aim for 6 to 8";
}

void check(const ast::Document& document, Report& report) {
  const readability::Prose& prose = report.prose();
  if (is_due(prose.counts)) {
    report.add(readability::place_of(document, prose), message("the text", prose.counts));
  }
  for (const ProseSection& section : prose.sections) {
    // The safety section has a rule of its own.
    if (section.section->kind == ast::SectionKind::when_to_contact) continue;
    if (is_due(section.counts)) {
      report.add(readability::place_of(section), message("this section", section.counts));
    }
  }
}

}  // namespace

extern const Rule grade_high;
constinit const Rule grade_high{
    .id = "grade-high",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "reading grade above 10",
    .why =
        "Someone without more than ten years of school will not follow this text, and "
        "many others will give up. Begin with the longest sentences, then replace the "
        "longest words.",
    .basis =
        "Flesch-Kincaid grade. The range of grade 6 to 8 is what health agencies of "
        "the United States ask of texts for patients; the National Library of "
        "Medicine's guide said 6 to 7.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is an inflammatory condition affecting "
                    "the laryngeal mucosa, characterized by vocal impairment, pharyngeal "
                    "irritation and occasionally respiratory obstruction requiring immediate "
                    "hospitalization of the individual and continuous professional observation. "
                    "Conservative management is recommended initially.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box. Your voice "
                 "may sound rough, or you may lose it for a few days. Most often a cold is the "
                 "cause. It gets better by itself in a week or two. Rest your voice and drink a "
                 "lot of water.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
