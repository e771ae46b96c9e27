#include "lint/readability/style.hpp"

#include <algorithm>
#include <array>

#include "lint/text.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::lint::readability {

namespace {

using citation::WordList;

const WordList& irregular_participles() {
  static const WordList list = citation::find_word_list("participles");
  return list;
}

const WordList& adjective_participles() {
  static const WordList list = citation::find_word_list("adjective_participles");
  return list;
}

const WordList& instruction_verbs() {
  static const WordList list = citation::find_word_list("instruction_verbs");
  return list;
}

template <std::size_t size>
bool is_any(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::any_of(words, [&](std::string_view each) { return same_word(word, each); });
}

bool is_form_of_be(std::string_view word) {
  constexpr std::array<std::string_view, 8> forms{"is",   "are", "was",   "were",
                                                  "been", "be",  "being", "am"};
  constexpr std::array<std::string_view, 4> denied{"isn't", "aren't", "wasn't", "weren't"};
  return word.size() <= 7 && (is_any(word, forms) || is_any(word, denied));
}

/// "not", "also", "usually": what may stand between "be" and its participle.
bool is_adverb(std::string_view word) {
  constexpr std::array<std::string_view, 11> adverbs{"not",    "also",  "often",    "never",
                                                     "always", "then",  "first",    "best",
                                                     "well",   "still", "sometimes"};
  return is_any(word, adverbs) || (word.size() > 4 && word.ends_with("ly"));
}

bool is_participle(std::string_view word) {
  if (adjective_participles().has(word)) return false;
  const bool regular = word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed");
  return regular || irregular_participles().has(word);
}

/// True when something other than a blank stands between two words: a comma ends the phrase.
bool is_next_to(const Sentence& sentence, const Word& left, const Word& right) {
  const char* begin = left.text.data() + left.text.size();
  const std::string_view gap(begin, static_cast<std::size_t>(right.text.data() - begin));
  return begin >= sentence.text.data() && std::ranges::all_of(gap, is_blank);
}

bool is_condition(std::string_view word) {
  constexpr std::array<std::string_view, 8> words{"if",  "when", "after", "before",
                                                  "for", "in",   "once",  "until"};
  return is_any(word, words);
}

/// Words that may stand before the verb of an instruction.
bool is_before_verb(std::string_view word) {
  constexpr std::array<std::string_view, 12> words{"please", "always", "never", "do",
                                                   "not",    "don't",  "also",  "then",
                                                   "first",  "just",   "and",   "immediately"};
  return is_any(word, words);
}

/// Whether a clause that begins with the word at `at` begins with its verb.
bool begins_with_verb(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t most = 3;  // words before the verb
  const std::size_t limit = std::min(at + most, sentence.words.size());
  while (at < limit && is_before_verb(sentence.words[at].text)) ++at;
  return at < sentence.words.size() && instruction_verbs().has(sentence.words[at].text);
}

bool is_after_comma(const Sentence& sentence, std::size_t at) {
  const std::string_view before = sentence.words[at - 1].text;
  const char* end = before.data() + before.size();
  return end < sentence.text.data() + sentence.text.size() && *end == ',';
}

}  // namespace

std::optional<Span> passive_in(const Sentence& sentence) {
  const auto& words = sentence.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_form_of_be(words[i].text)) continue;
    std::size_t at = i + 1;
    const auto follows = [&] {
      return at < words.size() && is_next_to(sentence, words[at - 1], words[at]);
    };
    while (follows() && (is_adverb(words[at].text) || is_form_of_be(words[at].text))) ++at;
    if (follows() && is_participle(words[at].text)) return join(words[i].span, words[at].span);
    i = at - 1;
  }
  return {};
}

bool is_instruction(const Sentence& sentence) {
  if (begins_with_verb(sentence, 0)) return true;
  if (!is_condition(sentence.words.front().text)) return false;
  for (std::size_t i = 1; i < sentence.words.size(); ++i) {
    if (is_after_comma(sentence, i) && begins_with_verb(sentence, i)) return true;
  }
  return false;
}

}  // namespace chapbook::lint::readability
