// FLOOR 1. The lists of a DOCX: numbering.xml (ECMA-376 part 1, section 17.9).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "parsers/docx/xml.hpp"

namespace chapbook::docx {

/// What a level of a list puts before its items.
enum class ListSign { none, bullet, number };

class Numbering {
 public:
  /// `part` may be absent: then every list has bullets.
  explicit Numbering(const std::optional<XmlPart>& part);

  /// What the list `id` (w:numId) puts before its items at `level`, from 0. A list that is not
  /// defined has bullets; 0 is the id of no list.
  [[nodiscard]] ListSign sign(int id, int level) const;

  /// The level of the list that belongs to a paragraph style; 0 if none does.
  [[nodiscard]] int level_of_style(int id, const std::string& style) const;

 private:
  /// A definition that several lists share.
  struct Definition {
    std::map<int, ListSign> signs;
    std::map<std::string, int> levels_of_styles;
    std::string link;  ///< the style that the definition stands for, where it holds nothing itself
  };

  [[nodiscard]] const Definition* definition_of(int id) const;

  std::map<int, Definition> definitions_;
  std::map<std::string, int> definition_of_link_;  ///< by the style that leads there
  std::map<int, int> definition_of_list_;
  std::map<std::pair<int, int>, ListSign> overrides_;  ///< by list and level
};

}  // namespace chapbook::docx
