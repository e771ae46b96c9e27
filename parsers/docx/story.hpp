// FLOOR 1. The text of a DOCX as a list of paragraphs (ECMA-376 part 1, chapter 17).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/ast/losses.hpp"
#include "parsers/docx/package.hpp"
#include "parsers/docx/paragraph.hpp"

namespace chapbook::docx {

/// What is not read. Text that someone deleted, hid or moved away while changes were tracked is no
/// text of the document any more; what was inserted is.
enum class Loss : std::uint8_t {
  deleted,
  hidden,
  comment,
  note_mark,
  header,
  image,
  text_box,
  symbol,
  formula,
  contents,
  embedded,
  target,
};

/// In the order of Loss.
inline constexpr std::array<std::string_view, 12> loss_messages{
    "text that a tracked change deletes is left out",
    "hidden text or a placeholder is left out",
    "a comment is left out",
    "the mark of a footnote or endnote is left out; the note stands behind the text",
    "headers and footers of the pages are left out",
    "an image or drawing is left out",
    "a text box is left out",
    "a sign of a symbol font is not known and is left out",
    "a formula is written as a line of characters",
    "a table of contents is left out",
    "an embedded document is left out",
    "the target of a link is left out; its words stay",
};

struct Story {
  std::vector<Paragraph> paragraphs;  ///< those without text included
  std::vector<Paragraph> notes;       ///< footnotes and endnotes in the order of their marks
  Losses<Loss> losses{loss_messages};
};

/// Reads the body of the document and the notes that it refers to. Paragraphs are counted from 1
/// through the body, those without text and those in tables included, as Word's object model does;
/// a note has the place of its mark.
[[nodiscard]] Story read_story(const Package& package);

}  // namespace chapbook::docx
