// FLOOR 1. The prose of a document, taken apart into sentences and words once for all rules.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/readability/grade.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::lint::readability {

struct Word {
  std::string_view text;
  Span span;
  std::uint8_t syllables = 1;
};

/// A sentence, or what there is of one in an item of a list.
struct Sentence {
  std::string_view text;  ///< clean, on one line
  Span span;
  std::vector<Word> words;  ///< never empty
};

enum class PassageKind : std::uint8_t { paragraph, item };

/// A paragraph, or a paragraph of an item.
struct Passage {
  PassageKind kind = PassageKind::paragraph;
  Span span;
  std::vector<Sentence> sentences;  ///< never empty
};

/// One section with prose in it.
struct ProseSection {
  const ast::Section* section = nullptr;  ///< never null
  std::vector<Passage> passages;          ///< in the order of the text
  Counts counts;
};

/// Headings, lists of names, references and cards are left out, so are lines that were not
/// understood. An item of a list is at least one sentence.
///
/// Where the text was changed when it was read (other than in its white space), a span is that of
/// the whole passage.
struct Prose {
  std::vector<ProseSection> sections;
  Counts counts;
  TextPool texts;  ///< of passages with web addresses in them

  Prose() = default;
  Prose(Prose&&) = default;
  Prose& operator=(Prose&&) = default;
  Prose(const Prose&) = delete;  // sentences view the texts
  Prose& operator=(const Prose&) = delete;
  ~Prose() = default;
};

/// Calls `use` with each sentence, in the order of the text.
template <typename Use>
void for_each_sentence(const ProseSection& section, Use use) {
  for (const Passage& passage : section.passages) {
    for (const Sentence& sentence : passage.sentences) use(sentence);
  }
}
template <typename Use>
void for_each_sentence(const Prose& prose, Use use) {
  for (const ProseSection& section : prose.sections) for_each_sentence(section, use);
}

/// Linear in the length of the document, which must outlive what is returned.
[[nodiscard]] Prose read_prose(const ast::Document& document);

}  // namespace chapbook::lint::readability
