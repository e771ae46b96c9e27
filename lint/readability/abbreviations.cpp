#include "lint/readability/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lint/readability/sentences.hpp"
#include "lint/readability/terms.hpp"
#include "lint/text.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::lint::readability {

namespace {

const citation::WordList& known_abbreviations() {
  static const citation::WordList list = citation::find_word_list("known_abbreviations");
  return list;
}

/// "ESRs" and "HLA-A" stand for "ESR" and "HLA"; empty where the word is no abbreviation.
std::string_view letters_of(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() && is_upper(word[end])) ++end;
  const std::string_view rest = word.substr(end);
  const bool ends_well = rest.empty() || rest == "s" || rest.starts_with('-') ||
                         rest.starts_with('\'') || rest.starts_with("\u2019");
  constexpr std::size_t longest = 5;
  return ends_well && end >= 2 && end <= longest ? word.substr(0, end) : std::string_view();
}

/// "the ABC gene".
bool names_a_gene(const Sentence& sentence, std::size_t at) {
  constexpr std::array<std::string_view, 4> kinds{"gene", "genes", "protein", "chromosome"};
  if (at + 1 >= sentence.words.size()) return false;
  return std::ranges::find(kinds, sentence.words[at + 1].text) != kinds.end();
}

/// Words in capitals for emphasis, and headings inside prose, are not abbreviations.
bool is_shouted(const Sentence& sentence, std::size_t at) {
  const auto neighbour = [&](std::size_t i) {
    return i < sentence.words.size() && sentence.words[i].text.size() > 1 &&
           std::ranges::all_of(sentence.words[i].text, is_upper);
  };
  return neighbour(at - 1) || neighbour(at + 1);
}

}  // namespace

std::vector<Abbreviation> unexpanded_abbreviations(const Prose& prose,
                                                   const ast::Document& document) {
  std::unordered_set<std::string_view> expanded;
  const auto expand = [&](std::string_view text) {
    for (const Range range : words(text)) {
      expanded.insert(letters_of(text.substr(range.begin, range.end - range.begin)));
    }
  };
  if (document.title) expand(document.title->text);
  for (const Text& name : document.alternative_names) expand(name.text);
  std::vector<Abbreviation> first_uses;
  std::unordered_set<std::string_view> seen;
  for_each_sentence(prose, [&](const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::string_view letters = letters_of(sentence.words[i].text);
      if (letters.empty() || known_abbreviations().has(letters)) continue;
      if (is_explained(sentence, i, i)) {
        expanded.insert(letters);
      } else if (!is_shouted(sentence, i) && !names_a_gene(sentence, i) &&
                 seen.insert(letters).second) {
        first_uses.push_back({sentence.words[i].span, letters});
      }
    }
  });
  std::erase_if(first_uses, [&](const Abbreviation& each) { return expanded.contains(each.text); });
  return first_uses;
}

}  // namespace chapbook::lint::readability
