#include <algorithm>
#include <array>
#include <string_view>

#include "lint/readability/prose.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

using readability::Sentence;

/// Whether `rest`, which follows a number, makes it a share or a chance: "% of people", " percent
/// chance". A strength ("1% lotion") is none.
bool is_share(std::string_view rest) {
  constexpr std::array<std::string_view, 4> signs{"%", " %", " percent", " per cent"};
  constexpr std::array<std::string_view, 5> shares{" of ", " chance", " risk", " likel", " survi"};
  for (const std::string_view sign : signs) {
    if (!begins_like(rest, sign)) continue;
    const std::string_view after = rest.substr(sign.size());
    return std::ranges::any_of(shares,
                               [&](std::string_view each) { return after.starts_with(each); });
  }
  return false;
}

/// "33.6%" and "odds ratio", of which few readers can make something.
const readability::Word* hard_number(const Sentence& sentence) {
  for (const readability::Word& word : sentence.words) {
    const char* end = word.text.data() + word.text.size();
    const std::string_view rest(
        end, static_cast<std::size_t>(sentence.text.data() + sentence.text.size() - end));
    if (is_digit(word.text.front()) && is_share(rest)) return &word;
    if (same_word(word.text, "odds") && begins_like(rest, " ratio")) return &word;
  }
  return nullptr;
}

/// "1 in 3", "3 out of 10", "half", "most": what the number means, said as people count.
bool says_it_plainly(const Sentence& sentence) {
  constexpr std::array<std::string_view, 9> plain{
      "half", "third", "thirds", "quarter", "fifth", "quarters", "nearly all", "fourth", "tenth"};
  for (std::size_t i = 0; i + 2 < sentence.words.size(); ++i) {
    const std::string_view between = sentence.words[i + 1].text;
    const bool counts = same_word(between, "in") || same_word(between, "of");
    if (counts && is_digit(sentence.words[i].text.front()) &&
        is_digit(sentence.words[i + 2].text.front())) {
      return true;
    }
  }
  return !find_word(sentence.text, "out of").empty() ||
         std::ranges::any_of(
             plain, [&](std::string_view each) { return !find_word(sentence.text, each).empty(); });
}

void check(const ast::Document&, Report& report) {
  readability::for_each_sentence(report.prose(), [&](const Sentence& sentence) {
    const readability::Word* number = hard_number(sentence);
    if (number == nullptr || says_it_plainly(sentence)) return;
    const bool is_odds = !is_digit(number->text.front());
    report.add(number->span, is_odds
                                 ? "an odds ratio says little to most readers; give it as \"3 in "
                                   "100\" or in words"
                                 : "a percentage alone is hard to picture; add what it means, "
                                   "such as \"about 1 in 3\" or \"most\"");
  });
}

}  // namespace

extern const Rule number_plain;
constinit const Rule number_plain{
    .id = "number-plain",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a percentage or odds without plain words",
    .why =
        "Many adults cannot work with percentages. \"About 1 in 3 people\" can be "
        "pictured; odds ratios cannot.",
    .basis = "CDC Clear Communication Index, user guide, on numbers.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nA virus is the cause in 90% of people.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nA virus is the cause in about 9 out of 10 people "
                     "(90%).\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
