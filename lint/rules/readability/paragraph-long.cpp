#include <string>

#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t most_sentences = 5;
constexpr std::size_t most_words = 90;

std::size_t words_of(const readability::Passage& passage) {
  std::size_t out = 0;
  for (const readability::Sentence& sentence : passage.sentences) out += sentence.words.size();
  return out;
}

void check(const ast::Document&, Report& report) {
  for (const readability::ProseSection& section : report.prose().sections) {
    for (const readability::Passage& passage : section.passages) {
      const std::size_t sentences = passage.sentences.size();
      const std::size_t words = words_of(passage);
      if (sentences <= most_sentences && words <= most_words) continue;
      report.add(passage.span, "this paragraph has " + readability::counted(sentences, "sentence") +
                                   " and " + readability::counted(words, "word") +
                                   "; aim for at most 5 sentences and 90 words");
    }
  }
}

}  // namespace

extern const Rule paragraph_long;
constinit const Rule paragraph_long{
    .id = "paragraph-long",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a paragraph of more than 5 sentences or 90 words",
    .why =
        "A wall of text is not read. Short paragraphs with one idea each let the eye "
        "rest and find the place again.",
    .basis = "CDC Clear Communication Index, user guide, on breaking text into small pieces.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nRest your voice. Drink water. Do not smoke. Do not "
                    "whisper. Breathe in steam. Stay out of dry air.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nRest your voice. Drink water. Do not "
                     "smoke.\n\nBreathe in steam. Stay out of dry air.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
