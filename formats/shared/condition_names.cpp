#include "formats/shared/condition_names.hpp"

#include <algorithm>

#include "parsers/base/ascii.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

constexpr std::size_t max_words = 12;
constexpr std::size_t min_letters = 3;
constexpr std::size_t max_acronym = 5;

struct Word {
  std::size_t begin;
  std::size_t end;
};

bool is_ascii_alnum(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019';
}

/// Letters and digits. Outside ASCII all counts but Latin-1 signs and General Punctuation: marks
/// and letters of other scripts belong to words.
bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_alnum(c);
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F);
}

bool is_hyphen_or_space(char32_t c) {
  return c == U' ' || c == U'-' || (c >= 0x2010 && c <= 0x2015);
}

/// An apostrophe between letters is part of the word.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint here = utf8::decode(text, at);
    const std::size_t next = at + here.length;
    if (is_word_character(here.value)) {
      if (!in_word) words.push_back({at, at});
      in_word = true;
      words.back().end = next;
    } else {
      in_word = in_word && is_apostrophe(here.value) && next < text.size() &&
                is_word_character(utf8::decode(text, next).value);
    }
    at = next;
  }
  return words;
}

/// A word as it is compared.
std::string folded_word(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      out = fold_case(word);
      for (std::size_t at; (at = out.find("\u2019")) != out.npos;) out.replace(at, 3, "'");
      return out;
    }
    out += ascii::to_lower(c);
  }
  return out;
}

/// What stands between two words, as it is compared: nothing where hyphens and spaces join them.
std::string separator(std::string_view text, const Word& left, const Word& right) {
  std::string out;
  for (std::size_t at = left.end; at < right.begin;) {
    const utf8::CodePoint here = utf8::decode(text, at);
    if (!is_hyphen_or_space(here.value)) out += text.substr(at, here.length);
    at += here.length;
  }
  return out;
}

bool is_acronym(std::string_view name) {
  return name.size() <= max_acronym && std::ranges::none_of(name, ascii::is_lower);
}

std::uint64_t step(std::uint32_t node, std::uint32_t piece) {
  return static_cast<std::uint64_t>(node) << 32U | piece;
}

}  // namespace

ConditionNames::Node* ConditionNames::node_for(std::string_view name) {
  const std::vector<Word> words = words_of(name);
  const bool is_plain = !words.empty() && words.size() <= max_words &&
                        utf8::count_code_points(name) >= min_letters && words.front().begin == 0 &&
                        words.back().end == name.size();
  if (!is_plain) return nullptr;
  std::uint32_t node = 0;
  const auto follow = [&](std::string piece) {
    const auto number = static_cast<std::uint32_t>(pieces_.size());
    const auto known = pieces_.emplace(std::move(piece), number).first->second;
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    const auto [next, is_new] = steps_.emplace(step(node, known), fresh);
    if (is_new) nodes_.emplace_back();
    node = next->second;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      std::string between = separator(name, words[i - 1], words[i]);
      if (!between.empty()) follow(std::move(between));
    }
    follow(folded_word(name.substr(words[i].begin, words[i].end - words[i].begin)));
  }
  return &nodes_[node];
}

void ConditionNames::add_preferred(std::string_view name, std::size_t condition) {
  Node* const node = node_for(name);
  if (node == nullptr || node->is_preferred) return;
  *node = {true, true, is_acronym(name) ? std::string(name) : std::string(), condition};
}

void ConditionNames::add_alternative(std::string_view name, std::size_t condition) {
  Node* const node = node_for(name);
  if (node == nullptr || node->is_preferred) return;
  if (node->is_name) {
    if (node->condition != condition) node->condition.reset();
    return;
  }
  *node = {true, false, is_acronym(name) ? std::string(name) : std::string(), condition};
}

std::vector<ConditionNames::Mention> ConditionNames::find(std::string_view text) const {
  const std::vector<Word> words = words_of(text);
  constexpr std::uint32_t nowhere = 0;  // no step leads to the root
  const auto follow = [&](std::uint32_t node, std::string_view piece) {
    const auto known = pieces_.find(piece);
    if (known == pieces_.end()) return nowhere;
    const auto next = steps_.find(step(node, known->second));
    return next == steps_.end() ? nowhere : next->second;
  };
  std::vector<Mention> mentions;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::uint32_t node = 0;
    std::size_t after = first;  // the word behind the longest name so far
    for (std::size_t i = first; i < words.size(); ++i) {
      if (i > first) {
        const std::string between = separator(text, words[i - 1], words[i]);
        if (!between.empty() && (node = follow(node, between)) == nowhere) break;
      }
      const std::string_view word = text.substr(words[i].begin, words[i].end - words[i].begin);
      node = follow(node, folded_word(word));
      if (node == nowhere) break;
      const std::string_view found =
          text.substr(words[first].begin, words[i].end - words[first].begin);
      if (!nodes_[node].is_name || (!nodes_[node].exact.empty() && nodes_[node].exact != found)) {
        continue;
      }
      if (after > first) mentions.pop_back();
      mentions.push_back({words[first].begin, words[i].end, nodes_[node].condition});
      after = i + 1;
    }
    if (after > first) first = after - 1;
  }
  return mentions;
}

}  // namespace chapbook::formats
