// FLOOR 1. Cards of research and trials as an editor keeps them of one of our pages.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parsers/ast/section_kind.hpp"
#include "parsers/docx/story.hpp"

namespace chapbook::docx {

/// A heading below that of its group, and a definition list. The label is the paragraph before the
/// heading, and the heading the text; or the heading is the label, and a paragraph below it the
/// text.
struct CardParagraphs {
  const Paragraph* label = nullptr;   ///< never null
  const Paragraph* text = nullptr;    ///< null where there is none
  std::size_t count_size = 0;         ///< bytes at the end of the label that count the cards: " 2"
  std::span<const Paragraph> fields;  ///< terms, their meanings, and paragraphs without text
};

/// The heading of a group, and everything up to the next heading that is not below it.
struct CardGroup {
  ast::SectionKind kind = ast::SectionKind::research;  ///< or trials
  const Paragraph* heading = nullptr;
  const Paragraph* end = nullptr;     ///< the first behind the group
  std::vector<CardParagraphs> cards;  ///< never empty
};

/// The groups among `paragraphs` whose heading is a plain one of research or trials ("Clinical
/// Trials") and that hold nothing but such cards, in order.
[[nodiscard]] std::vector<CardGroup> find_card_groups(std::span<const Paragraph> paragraphs);

/// True for what our pages print where a text gives no value.
[[nodiscard]] bool is_not_stated(const Paragraph& meaning);

}  // namespace chapbook::docx
