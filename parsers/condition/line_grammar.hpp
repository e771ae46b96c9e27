// FLOOR 1. What one line looks like: its indent, its bullet or number, its text.
#pragma once

#include <cstdint>

#include "parsers/ast/transcript.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/span.hpp"

namespace chapbook::condition {

enum class LineKind : std::uint8_t {
  blank,     ///< nothing that can be seen
  text,      ///< words
  bullet,    ///< a bullet sign, then text
  numbered,  ///< "1." or "2)" or "(3)", then text
  ornament,  ///< only signs and punctuation: "-----", "* * *", a bullet without text
};

struct Line {
  Span content;              ///< from the first to the last visible byte, sign included
  std::uint32_t text = 0;    ///< offset of the text, behind the sign if there is one
  std::uint32_t indent = 0;  ///< columns before `content`; a tab goes to the next multiple of 4
  std::uint16_t number = 0;  ///< of a numbered line
  LineKind kind = LineKind::blank;
  LineRole role = LineRole::guess;  ///< what the reader knows about it

  [[nodiscard]] Span text_span() const { return {text, content.end}; }
  [[nodiscard]] bool is_blank() const { return kind == LineKind::blank; }
  [[nodiscard]] bool is_item() const {
    return kind == LineKind::bullet || kind == LineKind::numbered;
  }
};

/// Reads the line that stands at `line` (without its terminator) into `out`, which is new. Lines
/// are made where they stay: moving them there took half of the time.
void read_line(const Source& source, Span line, Line& out);

}  // namespace chapbook::condition
