#include "lint/readability/prose.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

using readability::ProseSection;
using readability::Sentence;

bool names_local_number(const ProseSection& section) {
  bool out = false;
  readability::for_each_sentence(section, [&](const Sentence& sentence) {
    out = out || !find_word(sentence.text, "local emergency").empty();
  });
  return out;
}

void check_section(const ProseSection& section, Report& report) {
  bool is_done = false;
  readability::for_each_sentence(section, [&](const Sentence& sentence) {
    for (const readability::Word& word : sentence.words) {
      if (is_done || word.text != "911") continue;
      report.add(word.span,
                 "911 works in few countries; write \"911 or the local emergency "
                 "number\"");
      is_done = true;
    }
  });
}

void check(const ast::Document&, Report& report) {
  for (const ProseSection& section : report.prose().sections) {
    if (!names_local_number(section)) check_section(section, report);
  }
}

}  // namespace

extern const Rule emergency_number_local;
constinit const Rule emergency_number_local{
    .id = "emergency-number-local",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "911 without the local emergency number",
    .why =
        "The text is read all over the world. Most countries have another number, and "
        "someone in danger should not have to find that out.",
    .basis = "A.D.A.M. practice: \"911 or the local emergency number\".",
    .bad = {.text = "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall 911 if it is "
                    "hard to breathe.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall 911 or the local "
                 "emergency number if it is hard to breathe.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
