#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/readability/style.hpp"
#include "lint/readability/wording.hpp"
#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t fewest_sentences = 10;  // for a share to mean something
constexpr std::size_t most_percent = 10;
constexpr std::size_t shown_places = 5;

/// In the section that tells when to get help, each one counts.
void check_safety_section(const readability::ProseSection& section, Report& report) {
  readability::for_each_sentence(section, [&](const readability::Sentence& sentence) {
    if (const auto passive = readability::passive_in(sentence)) {
      report.add(*passive,
                 "passive voice where the reader must know who does what; say \"you\" or "
                 "name who acts");
    }
  });
}

void check(const ast::Document&, Report& report) {
  const readability::Prose& prose = report.prose();
  std::vector<Span> passives;
  readability::for_each_sentence(prose, [&](const readability::Sentence& sentence) {
    if (const auto passive = readability::passive_in(sentence)) passives.push_back(*passive);
  });
  const auto* safety = readability::find_section(prose, ast::SectionKind::when_to_contact);
  if (safety != nullptr) check_safety_section(*safety, report);
  const std::size_t sentences = prose.counts.sentences;
  if (sentences < fewest_sentences || passives.size() * 100 <= sentences * most_percent) return;
  std::vector<Related> others;
  for (std::size_t i = 1; i < std::min(passives.size(), shown_places); ++i) {
    others.push_back({nullptr, passives[i], "another one"});
  }
  report.add(passives.front(),
             std::to_string(passives.size()) + " of " + std::to_string(sentences) +
                 " sentences are in the passive voice; aim for 1 in 10 or fewer",
             {}, std::move(others));
}

}  // namespace

extern const Rule passive_voice;
constinit const Rule passive_voice{
    .id = "passive-voice",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "much passive voice, or any where the text tells when to get help",
    .why =
        "The passive hides who acts: \"it should be treated\" leaves open by whom. "
        "Where a reader must act, that can cost time. A sentence that begins with the "
        "one who acts is shorter, too.",
    .basis = "CDC Clear Communication Index, user guide, on the active voice.",
    .bad = {.text = "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall your doctor if "
                    "breathing is hard.\n\nA child who drools must be seen at once.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nWhen to Contact a Medical Professional\n\nCall your doctor if "
                 "breathing is hard.\n\nTake a child who drools to the emergency room at once.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
