#include <optional>
#include <string>
#include <string_view>

#include "lint/readability/prose.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

using readability::Sentence;
using readability::Word;

/// "10,000" as a number; nullopt for anything but digits and commas.
std::optional<int> whole_number(std::string_view printed) {
  std::string digits(printed);
  std::erase(digits, ',');
  return number(digits);
}

/// The word that says of how many, in "1 in 200", "3 out of 1,000", "5 per 100,000".
const Word* denominator_at(const Sentence& sentence, std::size_t at) {
  const auto& words = sentence.words;
  const auto is = [&](std::size_t i, std::string_view word) {
    return i < words.size() && same_word(words[i].text, word);
  };
  if (!is_digit(words[at].text.front()) && !is(at, "one")) return nullptr;
  std::size_t last = at + 2;
  if (is(at + 1, "out") && is(at + 2, "of")) {
    ++last;
  } else if (!is(at + 1, "in") && !is(at + 1, "per")) {
    return nullptr;
  }
  if (is(last, "every")) ++last;
  if (last >= words.size()) return nullptr;
  const auto value = whole_number(words[last].text);
  // "10 in 2019" is a year.
  return value && *value > 1 && (*value < 1900 || *value > 2099) ? &words[last] : nullptr;
}

void check_section(const readability::ProseSection& section, Report& report) {
  const Word* first = nullptr;
  bool is_done = false;
  readability::for_each_sentence(section, [&](const Sentence& sentence) {
    for (std::size_t i = 0; !is_done && i < sentence.words.size(); ++i) {
      const Word* found = denominator_at(sentence, i);
      if (found == nullptr) continue;
      if (first == nullptr) first = found;
      if (whole_number(found->text) == whole_number(first->text)) continue;
      report.add(found->span,
                 "of " + std::string(found->text) + " here and of " + std::string(first->text) +
                     " before; count everything in a section out of the same number",
                 {}, {{nullptr, first->span, "the other number"}});
      is_done = true;
    }
  });
}

void check(const ast::Document&, Report& report) {
  for (const readability::ProseSection& section : report.prose().sections) {
    check_section(section, report);
  }
}

}  // namespace

extern const Rule denominators_mixed;
constinit const Rule denominators_mixed{
    .id = "denominators-mixed",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "risks out of different numbers in one section",
    .why =
        "Readers compare the first numbers: 1 in 20 looks smaller than 10 in 1,000 to "
        "many. With the same number below, the larger risk looks larger.",
    .basis = "CDC Clear Communication Index, user guide, on numbers.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nAbout 1 in 20 singers has it each year. In 3 of "
                    "them it stays.\n\nAbout 4 in 1,000 need surgery.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nAbout 50 in 1,000 singers have it each "
                     "year.\n\nAbout 4 in 1,000 need surgery.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
