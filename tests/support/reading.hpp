// What tests of readers ask of a document.
#pragma once

#include <string>
#include <string_view>

#include "parsers/ast/document.hpp"

namespace chapbook::test {

/// "LINE:COLUMN" in the file that was read, of the first `words` of the text; "nowhere" where they
/// do not stand in it.
[[nodiscard]] inline std::string place_of(const ast::Document& document, std::string_view words) {
  const std::size_t at = document.source->bytes().find(words);
  if (at == std::string_view::npos) return "nowhere";
  const Position place = document.source->position(static_cast<std::uint32_t>(at));
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace chapbook::test
