#include <string>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

using readability::Counts;

constexpr double too_high = 10;

bool is_due(const Counts& counts) {
  return !readability::is_too_short(counts) &&
         readability::rounded(readability::smog(counts)) > too_high;
}

std::string message(std::string_view what, const Counts& counts) {
  return std::string(what) + " has SMOG grade " +
         readability::one_decimal(readability::smog(counts)) + " (" +
         readability::counted(counts.long_words, "word") + " of three syllables or more in " +
         readability::counted(counts.sentences, "sentence") +
         (counts.sentences < readability::enough_sentences ? ", so an estimate" : "") +
         "); aim for 10 or less";
}

void check(const ast::Document& document, Report& report) {
  const readability::Prose& prose = report.prose();
  if (is_due(prose.counts)) {
    report.add(readability::place_of(document, prose), message("the text", prose.counts));
  }
  for (const readability::ProseSection& section : prose.sections) {
    // The formula is made for 30 sentences; a short section would be noise beside the whole.
    if (section.counts.sentences < readability::enough_sentences) continue;
    if (is_due(section.counts)) {
      report.add(readability::place_of(section), message("this section", section.counts));
    }
  }
}

}  // namespace

extern const Rule smog_high;
constinit const Rule smog_high{
    .id = "smog-high",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "many long words: SMOG grade above 10",
    .why =
        "SMOG looks at long words alone and is the measure that health workers trust "
        "most, because it asks for full understanding. It runs about two grades above "
        "Flesch-Kincaid. Replace long words, or explain those that must stay.",
    .basis =
        "McLaughlin GH: SMOG grading, 1969. The whole text, and sections of 30 "
        "sentences or more.",
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
