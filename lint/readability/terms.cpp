#include "lint/readability/terms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "embedded/glossary_tsv.hpp"
#include "embedded/medical_parts_txt.hpp"
#include "lint/readability/sentences.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::lint::readability {

namespace {

// --- what is in the tables -----------------------------------------------------------------------

struct Entry {
  std::string_view term;
  std::string_view plain;
  std::size_t words = 1;
};

/// Entries by their first word, longest first.
using Glossary = std::unordered_map<std::string_view, std::vector<Entry>>;

const Glossary& glossary() {
  static const Glossary entries = [] {
    Glossary out;
    for (const auto& row : read_table(embedded::glossary_tsv())) {
      const std::string_view first = row[0].substr(0, row[0].find(' '));
      const auto blanks = static_cast<std::size_t>(std::ranges::count(row[0], ' '));
      out[first].push_back({row[0], row[1], blanks + 1});
    }
    for (auto& [first, rows] : out) {
      std::ranges::sort(rows, std::ranges::greater(), &Entry::words);
    }
    return out;
  }();
  return entries;
}

const citation::WordList& familiar_words() {
  static const citation::WordList list = citation::find_word_list("familiar_words");
  return list;
}

/// The parts that begin a word, or those that end one, without their hyphens.
std::vector<std::string_view> medical_parts(bool beginnings) {
  std::vector<std::string_view> out;
  for (const auto& row : read_table(embedded::medical_parts_txt())) {
    const std::string_view part = row[0];
    if (part.ends_with('-') == beginnings) out.push_back(strip(part, "-"));
  }
  return out;
}

std::string_view singular(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

bool is_medical_by_form(std::string_view word) {
  static const std::vector<std::string_view> beginnings = medical_parts(true);
  static const std::vector<std::string_view> endings = medical_parts(false);
  const std::string_view one = singular(word);
  return std::ranges::any_of(beginnings,
                             [&](std::string_view part) { return word.starts_with(part); }) ||
         std::ranges::any_of(endings, [&](std::string_view part) {
           return word.ends_with(part) || one.ends_with(part);
         });
}

// --- what the text says around a term ------------------------------------------------------------

/// As far back as brackets may reach; more would be much work in a sentence without end.
std::string_view text_before(const Sentence& sentence, std::size_t word) {
  constexpr std::size_t farthest = 300;
  const char* end = sentence.words[word].text.data();
  const auto size = static_cast<std::size_t>(end - sentence.text.data());
  return {end - std::min(size, farthest), std::min(size, farthest)};
}

std::string_view text_after(const Sentence& sentence, std::size_t word) {
  const std::string_view last = sentence.words[word].text;
  const char* begin = last.data() + last.size();
  const char* end = sentence.text.data() + sentence.text.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

template <std::size_t size>
bool begins_with_any(std::string_view text, const std::array<std::string_view, size>& starts) {
  return std::ranges::any_of(starts, [&](std::string_view each) { return text.starts_with(each); });
}

bool is_followed_by_words(std::string_view after) {
  constexpr std::array<std::string_view, 25> starts{
      " (",        " [",          ", or ",   ", which ",      ", a ",
      ", an ",     ", the ",      ", also ", ", when ",       ", where ",
      ": ",        " - ",         " -- ",    " \u2013 ",      " \u2014 ",
      "\u2014",    " means ",     " is a ",  " is an ",       " is the ",
      " is when ", " refers to ", " are a ", " occurs when ", " happens when "};
  return begins_with_any(after, starts);
}

bool is_introduced(std::string_view before) {
  constexpr std::array<std::string_view, 7> ends{
      "called ", "called a ", "called an ", "known as ", "known as a ", "termed ", ", or "};
  return std::ranges::any_of(ends, [&](std::string_view each) { return before.ends_with(each); });
}

bool is_in_brackets(std::string_view before) {
  return std::ranges::count(before, '(') > std::ranges::count(before, ')');
}

// --- the search ----------------------------------------------------------------------------------

/// Words of the title and of the other names, in small letters.
std::unordered_set<std::string> own_words(const ast::Document& document) {
  std::unordered_set<std::string> out;
  const auto add = [&](std::string_view text) {
    for (const Range range : words(text)) {
      const std::string word = lower(text.substr(range.begin, range.end - range.begin));
      out.emplace(singular(word));
    }
  };
  if (document.title) add(document.title->text);
  for (const Text& name : document.alternative_names) add(name.text);
  return out;
}

class Search {
 public:
  explicit Search(const ast::Document& document) : own_(own_words(document)) {}

  void look_at(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.words.size();) {
      const std::string word = lower(sentence.words[i].text);
      if (const Entry* entry = entry_at(sentence, i, word)) {
        note(sentence, i, entry->words, std::string(entry->term), entry->plain);
        i += entry->words;
      } else {
        if (is_hard(sentence.words[i], word)) note(sentence, i, 1, std::string(singular(word)), {});
        ++i;
      }
    }
  }

  std::vector<UnexplainedTerm> take() { return std::move(out_); }

 private:
  [[nodiscard]] static const Entry* entry_at(const Sentence& sentence, std::size_t at,
                                             std::string_view word) {
    const auto fits = [&](const Entry& entry) {
      if (at + entry.words > sentence.words.size()) return false;
      const std::string_view last = sentence.words[at + entry.words - 1].text;
      const char* begin = sentence.words[at].text.data();
      const std::string printed =
          lower({begin, static_cast<std::size_t>(last.data() + last.size() - begin)});
      return printed == entry.term || singular(printed) == entry.term;
    };
    for (const std::string_view first : {word, singular(word)}) {
      const auto found = glossary().find(first);
      if (found == glossary().end()) continue;
      const auto entry = std::ranges::find_if(found->second, fits);
      if (entry != found->second.end()) return &*entry;
    }
    return nullptr;
  }

  [[nodiscard]] static bool is_hard(const Word& word, std::string_view folded) {
    constexpr int fewest_syllables = 4;
    const bool plain = std::ranges::all_of(folded, is_lower);
    return word.syllables >= fewest_syllables && plain && !familiar_words().has(folded) &&
           !familiar_words().has(singular(folded)) && is_medical_by_form(folded);
  }

  void note(const Sentence& sentence, std::size_t first, std::size_t count, std::string key,
            std::string_view plain) {
    if (!seen_.insert(std::move(key)).second) return;
    const auto words = std::span(sentence.words).subspan(first, count);
    const bool is_known = std::ranges::all_of(words, [&](const Word& each) {
      return own_.contains(std::string(singular(lower(each.text))));
    });
    if (is_known || is_explained(sentence, first, first + count - 1)) return;
    int syllables = 0;
    for (const Word& each : words) syllables += each.syllables;
    const char* begin = words.front().text.data();
    const char* end = words.back().text.data() + words.back().text.size();
    out_.push_back({join(words.front().span, words.back().span),
                    {begin, static_cast<std::size_t>(end - begin)},
                    plain,
                    syllables});
  }

  std::unordered_set<std::string> own_;  ///< what the text is about
  std::unordered_set<std::string> seen_;
  std::vector<UnexplainedTerm> out_;
};

}  // namespace

bool is_explained(const Sentence& sentence, std::size_t first, std::size_t last) {
  const std::string_view before = text_before(sentence, first);
  if (is_in_brackets(before) || is_introduced(before)) return true;
  // "corticosteroid medicines (drugs that ...)" explains the whole phrase.
  const std::size_t next = std::min(last + 1, sentence.words.size() - 1);
  return is_followed_by_words(text_after(sentence, last)) ||
         text_after(sentence, next).starts_with(" (");
}

std::vector<UnexplainedTerm> unexplained_terms(const Prose& prose, const ast::Document& document) {
  Search search(document);
  for_each_sentence(prose, [&](const Sentence& sentence) { search.look_at(sentence); });
  return search.take();
}

}  // namespace chapbook::lint::readability
