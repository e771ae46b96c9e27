// FLOOR 1. One paragraph of a DOCX, and what its properties, its style and its list say about it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/source.hpp"
#include "parsers/docx/numbering.hpp"
#include "parsers/docx/styles.hpp"
#include "parsers/docx/xml.hpp"

namespace chapbook::docx {

/// A stretch of characters.
struct Piece {
  std::string text;      ///< without line ends
  Position place;        ///< of its first character: paragraph, and character in it
  bool verbatim = true;  ///< false: it stands for something at `place`
  bool breaks = false;   ///< a line ends here; `text` is empty
};

struct ListPlace {
  int depth = 1;  ///< 1 is the outermost list
  bool ordered = false;
  int list = 0;  ///< w:numId
};

/// A paragraph, or a note as a whole.
struct Paragraph {
  Style style;
  std::optional<ListPlace> item;
  std::vector<Piece> pieces;
  Position place;              ///< of its first character
  bool is_bold = false;        ///< all of its words are
  bool is_local_link = false;  ///< all of its words lead to a place in the document
  bool is_reference = false;   ///< a reference manager wrote it
  std::uint32_t row = 0;       ///< of a table whose rows are lines, from 1; 0: in no such table
  std::uint32_t cell = 0;      ///< of such a table, counted through the document
};

/// True where something of the paragraph can be seen.
[[nodiscard]] bool has_text(const Paragraph& paragraph);

/// True for text of nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

/// Tells what a paragraph is before its text is read.
class ParagraphStyles {
 public:
  /// Either part may be absent.
  ParagraphStyles(const std::optional<XmlPart>& styles, const std::optional<XmlPart>& numbering);

  /// A paragraph without text and place; `properties` (w:pPr) may be an empty node.
  [[nodiscard]] Paragraph describe(const pugi::xml_node& properties);

 private:
  [[nodiscard]] const Style& style(const std::string& id);
  [[nodiscard]] std::optional<ListPlace> list_place(const pugi::xml_node& own,
                                                    const std::string& id,
                                                    const Style& style) const;

  Styles styles_;
  Numbering numbering_;
  std::map<std::string, Style> known_styles_;
};

}  // namespace chapbook::docx
