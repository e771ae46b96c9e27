#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

/// What may stand before the definition: prose without a heading, names.
bool is_prelude(ast::SectionKind kind) {
  return kind == ast::SectionKind::introduction || kind == ast::SectionKind::alternative_names;
}

void check(const ast::Document& document, Report& report) {
  for (const ast::Section& section : document.sections) {
    if (section.kind == ast::SectionKind::definition) return;
    if (is_prelude(section.kind) && !section.blocks.empty()) {
      if (section.kind == ast::SectionKind::introduction) return;
      continue;
    }
    if (!section.heading || section.blocks.empty()) continue;
    report.add(section.heading->span,
               "the text begins with this section; say first, in plain words, what the condition "
               "is");
    return;
  }
}

}  // namespace

extern const Rule definition_first;
constinit const Rule definition_first{
    .id = "definition-first",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the text does not begin with what the condition is",
    .why =
        "The main message belongs at the top. Readers who do not learn in the first "
        "lines what the text is about look elsewhere.",
    .basis = "CDC Clear Communication Index, user guide, on the main message at the top.",
    .bad = {.text = "Laryngitis\n\nCauses\n\nA cold is the most common "
                    "cause.\n\nOverview\n\nLaryngitis is swelling of the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice "
                     "box.\n\nCauses\n\nA cold is the most common cause.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
