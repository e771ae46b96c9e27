// FLOOR 1. What becomes of each element of JATS.
#pragma once

#include <cstdint>
#include <string_view>

namespace chapbook::jats {

enum class Element : std::uint8_t {
  inline_,  ///< every element that is no other: its text goes on in the line
  block,    ///< starts and ends a line, and is nothing else
  paragraph,
  section,  ///< may have a title, which is a heading
  title,
  label,
  list,
  item,
  definitions,
  figure,  ///< a figure or table with label and caption
  caption,
  table,
  row,
  cell,
  image,
  footnote,
  formula,
  tex,
  fraction,
  superscript,
  xref,
  link,
  break_,
  reference_list,
  reference,
  identifier,
  other_article,
  left_out,  ///< no text of the article, wherever it stands
};

/// Any name has one.
[[nodiscard]] Element element_of(std::string_view name);

}  // namespace chapbook::jats
