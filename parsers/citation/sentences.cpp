#include "parsers/citation/sentences.hpp"

#include <algorithm>
#include <array>

#include "parsers/base/find_byte.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

constexpr AnyOf<'.', '?', '!'> end_marks;

bool is_gap(char c) {
  return c == ' ' || c == Tape::blank;
}

/// The word that ends right before `end`: back to the last blank or opening bracket.
Range word_before(Range text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_gap(text[begin - 1]) && text[begin - 1] != '(' && end - begin < 24)
    --begin;
  return text.substr(begin, end - begin);
}

bool is_initial(Range word) {
  return word.size() <= 2 && count_capitals(word) == 1;
}

}  // namespace

bool mark_ends_sentence(Range text, std::size_t at) {
  const char mark = text[at];
  std::size_t next = at + 1;
  const bool closes = next < text.size() && (text[next] == '"' || text[next] == ')');
  if (closes) ++next;
  if (next < text.size() && !is_gap(text[next])) return false;
  if (mark != '.') return true;
  const Range word = word_before(text, at);
  if (is_initial(word)) {
    // "W. B. Saunders": an initial at the start of an element; "vitamin D." is the end of one.
    if (word.data() == text.data()) return false;
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    const char previous = begin >= 2 ? text[begin - 2] : '.';
    return previous != '.' && previous != ',' && previous != ':';
  }
  // "W.W. Norton", "U.S. Department": stops inside say that the last one is of their kind.
  if (word.size() > 1 && count_capitals(word) == word.size()) return true;
  const bool dotted = word.find('.') != Range::npos && count_capitals(word) > 1;
  return !dotted && !abbreviations().has(word);
}

std::size_t find_sentence_end(Range text, std::size_t from) {
  std::size_t at = find_first(text, end_marks, from);
  while (at < text.size() && !mark_ends_sentence(text, at)) {
    at = find_first(text, end_marks, at + 1);
  }
  return at;
}

std::size_t next_sentence(Range text, std::size_t end) {
  std::size_t at = std::min(end + 1, text.size());
  while (at < text.size() &&
         (is_gap(text[at]) || text[at] == '"' || text[at] == ')' || text[at] == '.'))
    ++at;
  return at;
}

std::size_t last_sentence(Range text) {
  Range inner = text;
  while (!inner.empty() && (is_gap(inner.back()) || inner.back() == '.')) inner.remove_suffix(1);
  if (inner.empty()) return 0;
  std::size_t at = find_last(inner, end_marks, inner.size() - 1);
  while (at != Range::npos && !mark_ends_sentence(inner, at)) at = find_last(inner, end_marks, at);
  return at == Range::npos ? 0 : next_sentence(text, at);
}

Range element(Range text) {
  return strip(text, " .,;:\x1F");
}

Range title_element(Range text) {
  constexpr std::array<std::pair<Range, Range>, 3> quotes{
      {{"\"", "\""}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x98", "\xE2\x80\x99"}}};
  text = element(text);
  for (const auto& [open, close] : quotes) {
    if (!text.starts_with(open) || !text.ends_with(close) ||
        text.size() < open.size() + close.size())
      continue;
    const Range inner = text.substr(open.size(), text.size() - open.size() - close.size());
    if (inner.find(open) == Range::npos) return element(inner);
  }
  return text;
}

}  // namespace chapbook::citation
