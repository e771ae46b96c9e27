#include "parsers/condition/heading_patterns.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "parsers/base/text.hpp"

namespace chapbook::condition {

namespace {

constexpr std::string_view be[] = {"is", "are"};
constexpr std::string_view prepositions[] = {"for", "of", "with", "about", "to", "from"};
constexpr std::string_view name_word = "NAME";

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The choices for one word of a pattern; an empty choice leaves the word out.
std::vector<std::string_view> choices(const std::string_view& word) {
  if (word == "BE") return {std::begin(be), std::end(be)};
  if (word == "PREP") return {std::begin(prepositions), std::end(prepositions)};
  if (word.starts_with('[') && word.ends_with(']')) return {word.substr(1, word.size() - 2), ""};
  return {word};
}

std::vector<std::string> expand(std::string_view pattern) {
  std::vector<std::string> done{""};
  for (const std::string_view word : split(pattern, ' ')) {
    std::vector<std::string> longer;
    for (const std::string& start : done) {
      for (const std::string_view choice : choices(word)) {
        longer.push_back(start);
        if (choice.empty()) continue;
        if (!start.empty()) longer.back() += ' ';
        longer.back() += choice;
      }
    }
    done = std::move(longer);
  }
  return done;
}

bool is_specific(std::string_view before) {
  const std::vector<std::string_view> words = split(before, ' ');
  return words.size() >= 5 &&
         std::ranges::find(prepositions, words.back()) != std::end(prepositions);
}

Phrase to_phrase(ast::SectionKind kind, std::string_view written) {
  Phrase phrase;
  phrase.kind = kind;
  const std::size_t name = written.find(name_word);
  phrase.named = name != written.npos;
  phrase.before = written.substr(0, name);
  if (phrase.named) phrase.after = written.substr(name + name_word.size());
  phrase.specific = phrase.named && phrase.after.empty() && is_specific(phrase.before);
  return phrase;
}

}  // namespace

std::vector<Phrase> question_phrases() {
  std::vector<Phrase> phrases;
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    for (const std::string_view pattern : split(row.question_patterns, '|')) {
      for (const std::string& written : expand(pattern)) {
        phrases.push_back(to_phrase(row.kind, written));
      }
    }
  }
  return phrases;
}

std::vector<Phrase> label_phrases() {
  std::vector<Phrase> phrases;
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    for (const std::string_view label : split(row.plain_headings, '|')) {
      Phrase phrase;
      phrase.kind = row.kind;
      phrase.before = fold_case(label);
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

}  // namespace chapbook::condition
