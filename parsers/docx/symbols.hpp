// FLOOR 1. Characters that Word writes as a place in a font (w:sym, ECMA-376 part 1, 17.3.3.30).
#pragma once

#include <string>
#include <string_view>

namespace chapbook::docx {

/// The character that stands at `code`, hexadecimal as in w:char, of `font`; empty where it is not
/// known. Of the fonts of signs, Symbol has its Greek letters and mathematical signs here,
/// Wingdings its bullets, marks and arrows.
[[nodiscard]] std::string symbol(std::string_view font, std::string_view code);

}  // namespace chapbook::docx
