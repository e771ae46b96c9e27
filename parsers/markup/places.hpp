// FLOOR 1, basement: where the text that a parser of markup hands over stands in the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parsers/base/source.hpp"

namespace chapbook::markup {

/// Line and column of offsets that only grow; a LF, CRLF, CR or NEL ends a line as in Source.
class Places {
 public:
  explicit Places(std::string_view text, Position start = {}) : text_(text), place_(start) {}

  /// The place of `offset`, or of the last one that was asked for where that lies behind it.
  Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position place_;
};

/// The offset in `text` of a run that libxml2 has just handed over, if it took the run over as it
/// stands: right before `end`, the offset that it has read up to, or before the character that it
/// looks at, which is the last of a long run.
[[nodiscard]] std::optional<std::size_t> find_run(std::string_view text, std::string_view run,
                                                  std::size_t end);

/// The offset of the "&" of the entity that ends at `end`; `end` itself where there is none.
[[nodiscard]] std::size_t start_of_entity(std::string_view text, std::size_t end);

}  // namespace chapbook::markup
