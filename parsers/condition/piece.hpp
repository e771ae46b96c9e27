// FLOOR 1. A part of prose as a range of the text, before anyone has looked at its words.
#pragma once

#include <cstdint>

#include "parsers/base/span.hpp"

namespace chapbook::condition {

/// One paragraph, one item of a list, or one run of ornaments.
struct Piece {
  enum class Kind : std::uint8_t { paragraph, item, ornaments };

  Span span;  ///< from its first to its last visible byte, the sign of an item included
  std::uint32_t text = 0;        ///< offset of its text, behind the sign of an item
  std::uint32_t first_line = 0;  ///< its lines in the workspace, half open
  std::uint32_t last_line = 0;
  Kind kind = Kind::paragraph;
  std::uint8_t depth = 0;    ///< of an item, from 1; 0 for what stands in no list
  bool starts_list = false;  ///< the first item of its list; the later ones have the same depth
  bool ordered = false;      ///< the list of this item counts

  [[nodiscard]] Span text_span() const { return {text, span.end}; }
};

}  // namespace chapbook::condition
