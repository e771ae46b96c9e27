// FLOOR 0. UTF-8 as the Unicode Standard defines it (chapter 3, table 3-7): no surrogates, no
// overlong forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chapbook::utf8 {

/// One decoded character. An ill-formed sequence yields `value == replacement`, `valid == false`
/// and the length of its maximal ill-formed part (1 to 3 bytes), as the standard recommends.
struct CodePoint {
  char32_t value;
  std::uint32_t length;  ///< bytes, at least 1
  bool valid;
};

inline constexpr char32_t replacement = 0xFFFD;

/// As decode, for any character; what decode does where the first byte is not ASCII.
[[nodiscard]] CodePoint decode_any(std::string_view text, std::size_t offset);

/// Decodes the character at `text[offset]`; `offset < text.size()`.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t offset) {
  if (offset < text.size()) {
    const auto first = static_cast<unsigned char>(text[offset]);
    if (first < 0x80) return {first, 1, true};
  }
  return decode_any(text, offset);
}

/// Appends `value` as UTF-8; a surrogate or a value above U+10FFFF is appended as U+FFFD.
void append(std::string& out, char32_t value);

/// Offset of the first ill-formed byte, or `text.size()` if there is none.
[[nodiscard]] std::size_t find_invalid(std::string_view text);

/// Number of code points; each ill-formed part counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Number of UTF-16 code units that `text` takes up (for editors and SARIF).
[[nodiscard]] std::size_t count_utf16_units(std::string_view text);

/// True for a byte that goes on with a character which an earlier byte began.
[[nodiscard]] constexpr bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// True for characters that XML 1.0 (section 2.2) and our outputs forbid: C0 and C1 controls other
/// than tab, LF, CR and NEL, DEL, noncharacters and the byte order mark.
[[nodiscard]] bool is_forbidden(char32_t value);

/// True for tab, LF, VT, FF, CR, space, NEL, NBSP, the spaces U+2000 to U+200A, U+202F, U+205F and
/// U+3000, and the line and paragraph separators.
[[nodiscard]] bool is_space(char32_t value);

}  // namespace chapbook::utf8
