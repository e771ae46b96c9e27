#include "lint/readability/style.hpp"
#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document&, Report& report) {
  const auto* section =
      readability::find_section(report.prose(), ast::SectionKind::when_to_contact);
  if (section == nullptr) return;
  bool tells = false;
  readability::for_each_sentence(*section, [&](const readability::Sentence& sentence) {
    tells = tells || readability::is_instruction(sentence);
  });
  if (tells) return;
  report.add(readability::place_of(*section),
             "no sentence here tells the reader what to do; begin one with a verb such as \"Call\" "
             "or \"Go\"");
}

}  // namespace

extern const Rule contact_action;
constinit const Rule contact_action{
    .id = "contact-action",
    .group = "Readability",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the section about getting help gives no instruction",
    .why =
        "A frightened reader looks for what to do. A verb at the beginning (\"Call "
        "your provider if ...\") says it in the first word.",
    .basis = "CDC Clear Communication Index, user guide, on the call to action.",
    .bad = {.text = "Laryngitis\n\nWhen to Contact a Medical Professional\n\nTrouble with "
                    "breathing is a reason for concern.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall your doctor at "
                     "once if breathing is hard.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
