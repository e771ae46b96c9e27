#include <string>

#include "lint/readability/terms.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  for (const readability::UnexplainedTerm& each :
       readability::unexplained_terms(report.prose(), document)) {
    const std::string term = quoted(each.term);
    if (each.plain.empty()) {
      report.add(each.span, term + " has " + std::to_string(each.syllables) +
                                " syllables and is not explained where it first appears");
    } else {
      report.add(each.span, term + " is not explained where it first appears; write " +
                                quoted(each.plain) + " or add it in brackets");
    }
  }
}

}  // namespace

extern const Rule term_unexplained;
constinit const Rule term_unexplained{
    .id = "term-unexplained",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a medical term without an explanation at its first use",
    .why =
        "Patients meet most of these words for the first time. Plain words, with the "
        "term in brackets where they will meet it again, teach it in passing. Each "
        "term is reported once.",
    .basis = "CDC Clear Communication Index, user guide, on words the audience knows.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nThe voice is rough because of edema. A cold may "
                    "also bring pharyngitis.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nThe voice is rough because of swelling (edema). A "
                     "cold may also bring pharyngitis (sore throat).\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
