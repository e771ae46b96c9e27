#include "lint/readability/prose.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "lint/readability/sentences.hpp"
#include "lint/readability/syllables.hpp"
#include "parsers/ast/visit.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint::readability {

namespace {

constexpr int long_word = 3;  // syllables

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!utf8::is_space(point.value)) break;
    at += point.length;
  }
  return at;
}

/// Finds where parts of a clean text stand in the raw text. Asked from the front to the back.
class Locator {
 public:
  Locator(std::string_view clean, std::string_view raw, Span span)
      : clean_(clean), raw_(raw), span_(span), is_same_(clean == raw) {}

  /// `range` must not begin before the one that was asked for last.
  [[nodiscard]] Span find(Range range) {
    if (is_same_) return span_at(range.begin, range.end);
    const std::optional<std::size_t> begin = advance(range.begin);
    if (!begin) return span_;
    const Place back{at_, raw_at_};
    const std::optional<std::size_t> end = advance(range.end);
    at_ = back.clean;
    raw_at_ = back.raw;
    return end ? span_at(*begin, *end) : span_;
  }

 private:
  struct Place {
    std::size_t clean;
    std::size_t raw;
  };

  [[nodiscard]] Span span_at(std::size_t begin, std::size_t end) const {
    return {span_.begin + static_cast<std::uint32_t>(begin),
            span_.begin + static_cast<std::uint32_t>(end)};
  }

  /// The raw offset of the clean offset `to`; nullopt where more than white space differs.
  std::optional<std::size_t> advance(std::size_t to) {
    while (at_ < to) {
      if (clean_[at_] == ' ') {
        ++at_;
        raw_at_ = skip_spaces(raw_, raw_at_);
      } else if (raw_at_ < raw_.size() && raw_[raw_at_] == clean_[at_]) {
        ++at_;
        ++raw_at_;
      } else {
        return {};
      }
    }
    return raw_at_;
  }

  std::string_view clean_;
  std::string_view raw_;
  Span span_;
  bool is_same_;
  std::size_t at_ = 0;
  std::size_t raw_at_ = 0;
};

class Reader {
 public:
  explicit Reader(const ast::Document& document) : document_(document) {}

  Prose read() {
    for (const ast::Section& section : document_.sections) {
      if (section.kind == ast::SectionKind::alternative_names) continue;
      ProseSection out;
      out.section = &section;
      read_blocks(section.blocks, PassageKind::paragraph, out);
      if (out.passages.empty()) continue;
      prose_.counts += out.counts;
      prose_.sections.push_back(std::move(out));
    }
    return std::move(prose_);
  }

 private:
  void read_blocks(const std::vector<ast::Block>& blocks, PassageKind kind, ProseSection& out) {
    for (const ast::Block& block : blocks) {
      std::visit(ast::Overloaded{[&](const ast::Paragraph& each) { read_passage(each, kind, out); },
                                 [&](const ast::List& list) {
                                   for (const ast::ListItem& item : list.items) {
                                     read_blocks(item.blocks, PassageKind::item, out);
                                   }
                                 },
                                 [](const ast::Raw&) {}},
                 block.value);
    }
  }

  void read_passage(const ast::Paragraph& paragraph, PassageKind kind, ProseSection& out) {
    Passage passage{kind, {}, {}};
    const auto span_of = [](const ast::Inline& each) {
      return std::visit(ast::Overloaded{[](const Text& text) { return text.span; },
                                        [](const ast::Link& link) { return link.url.span; }},
                        each);
    };
    passage.span = {span_of(paragraph.inlines.front()).begin,
                    span_of(paragraph.inlines.back()).end};
    const Text* only = std::get_if<Text>(&paragraph.inlines.front());
    const std::string_view text = paragraph.inlines.size() == 1 && only != nullptr
                                      ? only->text
                                      : prose_.texts.keep(ast::plain_text(paragraph));
    Locator locator(text, document_.source->slice(passage.span), passage.span);
    for (const Range range : sentences(text)) {
      Sentence sentence = read_sentence(text, range, locator);
      if (sentence.words.empty()) continue;
      count(sentence, out.counts);
      passage.sentences.push_back(std::move(sentence));
    }
    if (!passage.sentences.empty()) out.passages.push_back(std::move(passage));
  }

  Sentence read_sentence(std::string_view text, Range range, Locator& locator) {
    Sentence out;
    out.text = text.substr(range.begin, range.end - range.begin);
    out.span = locator.find(range);
    for (const Range word : words(out.text)) {
      const std::string_view letters = out.text.substr(word.begin, word.end - word.begin);
      const Range place{range.begin + word.begin, range.begin + word.end};
      out.words.push_back({letters, locator.find(place), syllables_of(letters)});
    }
    return out;
  }

  /// Most words of a text stand in it more than once.
  std::uint8_t syllables_of(std::string_view word) {
    const auto [at, is_new] = counted_.try_emplace(word);
    if (is_new) at->second = static_cast<std::uint8_t>(std::min(syllables(word), 255));
    return at->second;
  }

  static void count(const Sentence& sentence, Counts& counts) {
    ++counts.sentences;
    counts.words += sentence.words.size();
    for (const Word& word : sentence.words) {
      counts.syllables += word.syllables;
      if (word.syllables >= long_word) ++counts.long_words;
    }
  }

  const ast::Document& document_;
  std::unordered_map<std::string_view, std::uint8_t> counted_;
  Prose prose_;
};

}  // namespace

Prose read_prose(const ast::Document& document) {
  return Reader(document).read();
}

}  // namespace chapbook::lint::readability
