#include "formats/shared/reading_time.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <variant>

#include "parsers/ast/visit.hpp"

namespace chapbook::formats {

namespace {

/// Clean text has single spaces; a word may go on in the next piece.
class WordCount {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      if (c == ' ') {
        end();
      } else if (!in_word_) {
        in_word_ = true;
        ++count_;
      }
    }
  }
  void end() { in_word_ = false; }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
  bool in_word_ = false;
};

void count(std::span<const ast::Inline> inlines, WordCount& words) {
  for (const ast::Inline& piece : inlines) {
    std::visit(ast::Overloaded{[&](const Text& text) { words.add(text.text); },
                               [&](const ast::Link& link) { words.add(link.url.text); }},
               piece);
  }
  words.end();
}

void count(std::span<const ast::Block> blocks, WordCount& words) {
  for (const ast::Block& block : blocks) {
    std::visit(
        ast::Overloaded{[&](const ast::Paragraph& paragraph) { count(paragraph.inlines, words); },
                        [&](const ast::List& list) {
                          for (const ast::ListItem& item : list.items) count(item.blocks, words);
                        },
                        [&](const ast::Raw& raw) {
                          for (const Text& line : raw.lines) {
                            words.add(line.text);
                            words.end();
                          }
                        }},
        block.value);
  }
}

}  // namespace

std::size_t prose_words(const ast::Document& document) {
  WordCount words;
  for (const ast::Section& section : document.sections) count(section.blocks, words);
  return words.count();
}

std::size_t word_count(const ast::Paragraph& paragraph) {
  WordCount words;
  count(paragraph.inlines, words);
  return words.count();
}

std::string reading_time(std::size_t words) {
  constexpr std::size_t words_a_minute = 200;
  const std::size_t minutes =
      std::max<std::size_t>(1, (words + words_a_minute / 2) / words_a_minute);
  return "About " + std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes") + " to read";
}

}  // namespace chapbook::formats
