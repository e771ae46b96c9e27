#include "lint/readability/steps.hpp"

#include <string>

#include "lint/readability/wording.hpp"

namespace chapbook::lint::readability {

namespace {

template <class Number>
bool is_in(Step<Number> step, Number value) {
  return value > step.above && value <= step.up_to;
}

void report_grade(std::string_view what, const Counts& counts, Span place, Step<double> step,
                  Report& report) {
  const double grade = rounded(flesch_kincaid(counts));
  if (is_too_short(counts) || !is_in(step, grade)) return;
  report.add(place, std::string(what) + " has reading grade " + one_decimal(grade) +
                        " (Flesch-Kincaid" + estimate_note(counts) + "); aim for 6 to 8");
}

}  // namespace

void report_grades(const ast::Document& document, Step<double> step, Report& report) {
  const Prose& prose = report.prose();
  if (prose.sections.empty()) return;
  report_grade("the text", prose.counts, place_of(document, prose), step, report);
  for (const ProseSection& section : prose.sections) {
    if (section.section->kind == ast::SectionKind::when_to_contact) continue;
    report_grade("this section", section.counts, place_of(section), step, report);
  }
}

void report_sentences(Step<std::size_t> step, std::string_view advice, Report& report) {
  for (const ProseSection& section : report.prose().sections) {
    for (const Passage& passage : section.passages) {
      const bool is_item = passage.kind == PassageKind::item;
      for (const Sentence& sentence : passage.sentences) {
        const std::size_t words = sentence.words.size();
        if (!is_in(step, words)) continue;
        report.add(sentence.span, (is_item ? "this list item has " : "this sentence has ") +
                                      std::to_string(words) + " words; " + std::string(advice));
      }
    }
  }
}

}  // namespace chapbook::lint::readability
