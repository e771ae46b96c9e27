#include <algorithm>
#include <array>
#include <string_view>

#include "lint/readability/wording.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// How texts say that something is not known.
constexpr std::array<std::string_view, 16> phrases{
    "unknown",       "not known",     "unclear",        "not clear",
    "uncertain",     "not certain",   "understood",     "no one knows",
    "do not know",   "don't know",    "not sure",       "not proven",
    "more research", "being studied", "still studying", "not been proven"};

void check(const ast::Document& document, Report& report) {
  const readability::Prose& prose = report.prose();
  if (prose.sections.empty() || readability::is_too_short(prose.counts)) return;
  bool is_said = false;
  readability::for_each_sentence(prose, [&](const readability::Sentence& sentence) {
    is_said = is_said || std::ranges::any_of(phrases, [&](std::string_view phrase) {
                return !find_word(sentence.text, phrase).empty();
              });
  });
  if (is_said) return;
  report.add(readability::place_of(document, prose),
             "no sentence says what is not known about the condition");
}

}  // namespace

extern const Rule unknown_not_said;
constinit const Rule unknown_not_said{
    .id = "unknown-not-said",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "nothing is said about what is not known",
    .why =
        "Readers trust a text that says where knowledge ends, and are not misled by "
        "one that sounds surer than doctors are.",
    .basis =
        "CDC Clear Communication Index, user guide, on what the authorities do and do "
        "not know.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box. Your voice "
                    "may sound rough, or you may lose it for a few days. Most often a cold is the "
                    "cause. It gets better by itself in a week or two. Rest your voice and drink a "
                    "lot of water.\n",
            .form = ExampleForm::condition_text},
    .good = {.text =
                 "Laryngitis\n\nOverview\n\nLaryngitis is swelling of the voice box. Your voice "
                 "may sound rough, or you may lose it for a few days. Most often a cold is the "
                 "cause. It gets better by itself in a week or two. Rest your voice and drink a "
                 "lot of water.\n\nIt is not known why some people get it again and again.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
