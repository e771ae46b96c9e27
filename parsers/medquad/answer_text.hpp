// FLOOR 1. The text of an answer in one piece, each byte of which knows its place in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/transcript_builder.hpp"
#include "parsers/markup/xml_tree.hpp"

namespace chapbook::medquad {

/// All text inside of one element, joined; an element without text, such as `br`, is a line end.
class AnswerText {
 public:
  AnswerText(const markup::XmlTree& tree, std::uint32_t element);

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  /// Adds the bytes from `begin` to `end` to the line that is open in `builder`. Ranges come in
  /// order: none begins before the last one ended.
  void write(std::size_t begin, std::size_t end, TranscriptBuilder& builder);

 private:
  /// What one text of the file holds, from what has not been written yet.
  struct Run {
    std::size_t begin = 0;  ///< in bytes_
    std::size_t end = 0;
    Position place;  ///< of `begin`
    bool verbatim = false;
  };
  std::string bytes_;
  std::vector<Run> runs_;
  std::size_t next_ = 0;  ///< the first run that may still be written
};

}  // namespace chapbook::medquad
