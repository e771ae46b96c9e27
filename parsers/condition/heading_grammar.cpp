#include "parsers/condition/heading_grammar.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <boost/spirit/home/x3.hpp>
#include <cstddef>

#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"
#include "parsers/condition/heading_patterns.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::eoi;
using x3::lit;

/// How many letters tell most lines from labels; no label is shorter.
constexpr std::size_t start_size = 3;

/// A number below 32,768 for the first three letters of `label`, the same in either case.
std::size_t start_of(std::string_view label) {
  constexpr unsigned letter = 0x1F;
  std::size_t start = 0;
  for (std::size_t i = 0; i < start_size; ++i) {
    start = 32 * start + (static_cast<unsigned char>(label[i]) & letter);
  }
  return start;
}

/// The table as search trees. Built once, never changed.
struct Phrasebook {
  QuestionTree questions;
  x3::symbols<ast::SectionKind> labels;
  /// How labels start (see start_of): few lines start like one, so few need to be looked up.
  std::bitset<32768> label_starts;

  Phrasebook() {
    for (const auto& [label, kind] : condition::labels()) {
      if (labels.find(label) == nullptr) labels.add(label, kind);
      ensure(label.size() >= start_size, "a label has at least three letters");
      label_starts.set(start_of(label));
    }
  }
};

const Phrasebook& phrasebook() {
  static const Phrasebook book;
  return book;
}

// clang-format off
const auto question_word = lit("what") | "who" | "when" | "where" | "which" | "why" | "how" | "is" | "are"
                         | "am" | "was" | "were" | "can" | "could" | "do" | "does" | "did" | "has" | "have"
                         | "may" | "might" | "must" | "should" | "will" | "would";
const auto article       = (lit("a") | "an" | "the") >> ' ';
const auto digits        = +char_('0', '9');
const auto count         = -lit(' ') >> ('(' >> digits >> ')' | digits);
const auto label_ending  = x3::omit[-count] >> -(-lit(' ') >> ':') >> eoi;
// clang-format on

constexpr std::size_t longest_label = 64;

bool is_end_of_sentence(char c) {
  return c == '.' || c == '?' || c == '!' || c == ';';
}

std::string_view without_article(std::string_view text) {
  const char* at = text.data();
  x3::parse(at, text.data() + text.size(), article);
  return text.substr(static_cast<std::size_t>(at - text.data()));
}

bool is_name(std::string_view text, std::string_view name) {
  if (name.empty()) return !text.empty();
  return text == name || without_article(text) == name;
}

/// The words behind the opening, held against one phrase.
std::optional<NameMatch> match(const Phrase& phrase, std::string_view rest, std::string_view name) {
  if (!phrase.named) return rest.empty() ? std::optional(NameMatch::same) : std::nullopt;
  if (rest.ends_with(phrase.after) &&
      is_name(rest.substr(0, rest.size() - phrase.after.size()), name)) {
    return NameMatch::same;
  }
  const bool one_sentence = std::ranges::none_of(rest, is_end_of_sentence);
  if (phrase.specific && !rest.empty() && one_sentence) return NameMatch::other;
  return std::nullopt;
}

}  // namespace

std::optional<QuestionHeading> read_question(std::string_view key, std::string_view name_key) {
  const QuestionTree::Opening opening = phrasebook().questions.find(key);
  std::optional<QuestionHeading> other;
  for (const Phrase& phrase : opening.phrases) {
    const std::optional<NameMatch> found = match(phrase, opening.rest, name_key);
    if (found == NameMatch::same) return QuestionHeading{phrase.kind, NameMatch::same};
    if (found && !other) other = QuestionHeading{phrase.kind, NameMatch::other};
  }
  return other;
}

bool is_unknown_question(std::string_view key, std::string_view name_key) {
  if (name_key.empty() || !key.ends_with(name_key)) return false;
  const std::string_view before = key.substr(0, key.size() - name_key.size());
  const char* at = before.data();
  return before.ends_with(' ') && std::ranges::none_of(before, is_end_of_sentence) &&
         x3::parse(at, at + before.size(), question_word >> ' ');
}

std::optional<ast::SectionKind> read_label(std::string_view line) {
  // Labels are ASCII and short, so folding them needs no allocation.
  std::array<char, longest_label> key;
  if (line.size() < start_size || line.size() > key.size() || line.ends_with('.')) return {};
  if (!phrasebook().label_starts[start_of(line)]) return {};
  std::size_t size = 0;
  for (const char c : line) {
    const bool is_blank = c == ' ' || c == '\t';
    if (is_blank && size > 0 && key[size - 1] == ' ') continue;
    key[size++] = is_blank ? ' ' : ascii::to_lower(c);
  }
  ast::SectionKind kind{};
  const char* at = key.data();
  const char* const last = at + size;
  // One parser of both would hold a copy of the labels.
  if (!x3::parse(at, last, phrasebook().labels, kind) || !x3::parse(at, last, label_ending)) {
    return {};
  }
  return kind;
}

}  // namespace chapbook::condition
