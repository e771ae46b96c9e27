// FLOOR 1. What the style of a paragraph says about it: styles.xml (ECMA-376 part 1, section 17.7).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/docx/numbering.hpp"
#include "parsers/docx/xml.hpp"

namespace chapbook::docx {

enum class StyleKind {
  text,          ///< running text, as far as the style knows
  title,         ///< of the whole document
  subtitle,      ///< of the whole document
  heading,       ///< has a level
  item,          ///< of a list, though no list is named; has a level
  item_rest,     ///< goes on with the item before it
  term,          ///< of a definition list
  meaning,       ///< of the term before it
  bibliography,  ///< a reference
  contents,      ///< a line of a table of contents, or its heading
};

/// What a style and those it is based on say.
struct Style {
  StyleKind kind = StyleKind::text;
  int level = 0;             ///< of a heading or item, from 0
  bool is_numbered = false;  ///< of an item without a list
  std::optional<int> list;   ///< w:numId
  std::optional<int> list_level;
};

class Styles {
 public:
  explicit Styles(const std::optional<XmlPart>& part);

  /// Of the style with this id. One that is not defined goes by its id, as do all where there is no
  /// styles.xml; built-in styles have the same English names in every language of the editor.
  [[nodiscard]] Style style(const std::string& id) const;

 private:
  struct Entry {
    std::string name;  ///< in lower case
    std::string based_on;
    std::optional<int> outline_level;
    std::optional<int> list;
    std::optional<int> list_level;
  };

  std::map<std::string, Entry> entries_;
};

/// What the outline level of a paragraph or style says: 9 is body text. nullopt: nothing.
[[nodiscard]] std::optional<Style> style_of_outline_level(std::optional<int> level);

}  // namespace chapbook::docx
