#include "lint/readability/sentences.hpp"

#include <algorithm>

#include "lint/text.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::lint::readability {

namespace {

using citation::WordList;

const WordList& abbreviations() {
  static const WordList list = citation::find_word_list("sentence_abbreviations");
  return list;
}

const WordList& openers() {
  static const WordList list = citation::find_word_list("sentence_openers");
  return list;
}

const WordList& lettered_words() {
  static const WordList list = citation::find_word_list("lettered_words");
  return list;
}

// --- sentences -----------------------------------------------------------------------------------

constexpr ByteSet blanks(" \t\r\n");
constexpr ByteSet enders(".!?");
constexpr std::string_view closing_quotes[] = {"\u201D", "\u2019"};
constexpr std::string_view opening_quotes[] = {"\u201C", "\u2018"};

/// The end of the brackets and quotation marks that close behind `at`.
std::size_t skip_closers(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (ByteSet(")]\"'").has(text[at])) {
      ++at;
      continue;
    }
    const auto quote = std::ranges::find_if(
        closing_quotes, [&](std::string_view each) { return text.substr(at).starts_with(each); });
    if (quote == std::end(closing_quotes)) break;
    at += quote->size();
  }
  return at;
}

/// `text` from `at` on, without brackets and quotation marks that open.
std::string_view after_openers(std::string_view text, std::size_t at) {
  text.remove_prefix(at);
  while (!text.empty()) {
    if (ByteSet("([\"'").has(text.front())) {
      text.remove_prefix(1);
      continue;
    }
    const auto quote = std::ranges::find_if(
        opening_quotes, [&](std::string_view each) { return text.starts_with(each); });
    if (quote == std::end(opening_quotes)) break;
    text.remove_prefix(quote->size());
  }
  return text;
}

/// The word that ends right before `at`, without what opens around it.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  return after_openers(text.substr(0, at), begin);
}

/// Whether a sentence may begin with `next`, a text that begins with a word.
bool opens_sentence(std::string_view next) {
  const std::string_view word = next.substr(0, find_any(next, " ,;:'.\t\r\n"));
  return openers().has(word);
}

/// Whether the stop at the end of `text`, which begins with its sentence, belongs to the word
/// before it, so that the sentence goes on with `next`.
bool is_part_of_word(std::string_view text, std::string_view next) {
  const std::size_t at = text.size() - 1;
  const std::string_view word = word_before(text, at);
  if (word.empty()) return false;
  if (abbreviations().has(word)) return true;
  const bool lettered = word.find('.') != word.npos && std::ranges::none_of(word, is_digit);
  if (lettered) return !opens_sentence(next);  // "U.S.", "a.m."
  const bool numbering = word.data() == text.data() && word.size() < 3;
  if (numbering && std::ranges::all_of(word, is_digit)) return true;  // "1. Rest"
  if (word.size() != 1 || !is_upper(word[0])) return false;
  // An initial stands behind a name, the letter of a kind behind what there are kinds of.
  const std::string_view rest = text.substr(0, at - 1);
  const std::string_view before = word_before(rest, stripped(rest).size());
  return before.empty() || (is_upper(before[0]) && !lettered_words().has(before));
}

/// Whether the sentence that begins at `begin` ends with the sign at `at`; what closes with it ends
/// at `behind`.
bool ends_sentence(std::string_view text, std::size_t begin, std::size_t at, std::size_t behind) {
  if (behind < text.size() && !is_blank(text[behind])) return false;
  const std::string_view next = after_openers(text, skip_any(text, blanks, behind));
  if (next.empty()) return true;
  if (is_lower(next.front()) || enders.has(next.front())) return false;
  return text[at] != '.' || !is_part_of_word(text.substr(begin, at + 1 - begin), next);
}

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && is_blank(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_blank(text[range.end - 1])) --range.end;
  return range;
}

// --- words ---------------------------------------------------------------------------------------

bool is_address(std::string_view token) {
  return begins_like(token, "www.") || token.find("://") != token.npos ||
         token.find('@') != token.npos;
}

/// The length of the dash, slash or other sign between words at `at`, or 0.
std::size_t separator_length(std::string_view text, std::size_t at) {
  if (text[at] == '/') return 1;
  if (text.substr(at).starts_with("--")) return 2;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return 0;
  const utf8::CodePoint point = utf8::decode(text, at);
  const bool dash = point.value >= 0x2012 && point.value <= 0x2015;
  return dash || point.value == 0x2026 || utf8::is_space(point.value) ? point.length : 0;
}

/// Whether the character at `at` is a sign that can stand around a word; `length` is set to its
/// size.
bool is_sign(std::string_view text, std::size_t at, std::size_t& length) {
  const utf8::CodePoint point = utf8::decode(text, at);
  length = point.length;
  if (point.value < 0x80) return !is_letter(text[at]) && !is_digit(text[at]);
  return point.value < 0xC0 || (point.value >= 0x2000 && point.value < 0x2C00);
}

/// `token` without the signs around it; empty where nothing else is in it.
Range bare_word(std::string_view text, Range token) {
  std::size_t first = token.end;
  std::size_t last = token.end;
  for (std::size_t at = token.begin; at < token.end;) {
    std::size_t length = 1;
    if (!is_sign(text, at, length)) {
      if (first == token.end) first = at;
      last = at + length;
    }
    at += length;
  }
  return {first, std::min(last, token.end)};
}

}  // namespace

std::vector<Range> sentences(std::string_view text) {
  std::vector<Range> out;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const Range range = trimmed(text, {begin, end});
    if (range.begin < range.end) out.push_back(range);
  };
  std::size_t begin = 0;
  for (std::size_t at = find_any(text, enders); at < text.size();) {
    std::size_t behind = skip_any(text, enders, at);
    const std::size_t last = behind - 1;
    behind = skip_closers(text, behind);
    if (ends_sentence(text, begin, last, behind)) {
      add(begin, behind);
      begin = skip_any(text, blanks, behind);
    }
    at = find_any(text, enders, behind);
  }
  add(begin, text.size());
  return out;
}

std::vector<Range> words(std::string_view text) {
  std::vector<Range> out;
  for (std::size_t at = skip_any(text, blanks); at < text.size(); at = skip_any(text, blanks, at)) {
    const std::size_t end_of_token = find_any(text, blanks, at);
    if (is_address(text.substr(at, end_of_token - at))) at = end_of_token;
    while (at < end_of_token) {
      std::size_t separator = 0;
      std::size_t end = at;
      while (end < end_of_token && (separator = separator_length(text, end)) == 0) ++end;
      const Range word = bare_word(text, {at, end});
      if (word.begin < word.end) out.push_back(word);
      at = end + separator;
    }
  }
  return out;
}

}  // namespace chapbook::lint::readability
