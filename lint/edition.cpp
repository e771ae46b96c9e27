#include "lint/edition.hpp"

#include <algorithm>
#include <array>

namespace chapbook::lint {

namespace {

constexpr std::array<std::string_view, 20> small_ordinals{
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

/// 21 for "twenty-first"; 0 for anything that is no ordinal in words.
int spelled_value(std::string_view word) {
  const std::string folded = lower(word);
  const auto found = std::ranges::find(small_ordinals, folded);
  if (found != small_ordinals.end()) return static_cast<int>(found - small_ordinals.begin()) + 1;
  if (folded == "thirtieth") return 30;
  for (const auto& [tens, value] : {std::pair{"twenty", 20}, std::pair{"thirty", 30}}) {
    if (!folded.starts_with(tens)) continue;
    std::string_view ones = std::string_view(folded).substr(6);
    if (ones.starts_with('-') || ones.starts_with(' ')) ones.remove_prefix(1);
    const auto end = small_ordinals.begin() + 9;
    const auto one = std::find(small_ordinals.begin(), end, ones);
    if (one != end) return value + static_cast<int>(one - small_ordinals.begin()) + 1;
  }
  return 0;
}

bool is_edition_word(std::string_view word) {
  constexpr std::array<std::string_view, 4> words{"ed", "edn", "edition", "eds"};
  return std::ranges::any_of(words, [&](std::string_view each) { return same_word(each, word); });
}

/// "25th ed", "22ed", "20e": the number first.
void read_number_first(std::string_view text, PrintedEdition& out) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  out.digits = text.substr(0, at);
  out.value = number(out.digits);
  const std::size_t ending = at;
  while (at < text.size() && is_letter(text[at])) ++at;
  out.ending = text.substr(ending, at - ending);
  if (is_edition_word(out.ending)) {
    out.word = out.ending;
    out.ending = {};
  } else {
    const std::size_t blanks = at;
    while (at < text.size() && is_blank(text[at])) ++at;
    out.spaced = at - blanks == 1;
    out.word = text.substr(at);
  }
  if (out.word.ends_with('.')) out.word.remove_suffix(1);
  constexpr std::array<std::string_view, 6> endings{"st", "nd", "rd", "th", "d", "e"};
  const bool known = out.ending.empty() || std::ranges::any_of(endings, [&](std::string_view each) {
                       return same_word(each, out.ending);
                     });
  out.plain =
      known && (is_edition_word(out.word) || (out.word.empty() && same_word(out.ending, "e")));
  if (!known) out.ending = {};
}

/// "ed 5", "edition 5", "Ed. 5"
void read_word_first(std::string_view text, PrintedEdition& out) {
  std::size_t at = 0;
  while (at < text.size() && is_letter(text[at])) ++at;
  out.word = text.substr(0, at);
  while (at < text.size() && (text[at] == '.' || is_blank(text[at]))) ++at;
  out.digits = text.substr(at);
  out.value = number(out.digits);
  out.plain = is_edition_word(out.word) && out.value;
}

}  // namespace

std::optional<PrintedEdition> printed_edition(const ast::Reference& reference,
                                              const Report& report) {
  if (!reference.edition) return {};
  PrintedEdition out;
  out.span = reference.edition->text.span;
  const std::string_view text = report.raw(out.span);
  if (text.empty()) return {};
  const std::size_t last_blank = text.rfind(' ');
  const std::string_view number_part = text.substr(0, last_blank);
  if (is_digit(text[0])) {
    read_number_first(text, out);
  } else if (const int value = spelled_value(number_part); value > 0) {
    out.value = value;
    out.spelled = true;
    out.word = last_blank == text.npos ? std::string_view() : text.substr(last_blank + 1);
    out.plain = is_edition_word(out.word);
    out.spelled = out.plain;
  } else {
    read_word_first(text, out);
  }
  if (out.span.end < reference.span.end) {
    const char next = report.raw({out.span.end, out.span.end + 1})[0];
    out.stopped = text.ends_with('.') || !is_blank(next);
  }
  return out;
}

}  // namespace chapbook::lint
