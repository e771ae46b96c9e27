#include "parsers/docx/symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "parsers/base/utf8.hpp"

namespace chapbook::docx {

namespace {

struct Sign {
  std::uint32_t code;  ///< in the font, without the F000 that Word adds
  std::string_view text;
};

/// Adobe's Symbol encoding.
constexpr std::array symbol_font{
    Sign{0x22, "∀"}, Sign{0x24, "∃"}, Sign{0x27, "∋"}, Sign{0x2A, "∗"}, Sign{0x2D, "−"},
    Sign{0x40, "≅"}, Sign{0x41, "Α"}, Sign{0x42, "Β"}, Sign{0x43, "Χ"}, Sign{0x44, "Δ"},
    Sign{0x45, "Ε"}, Sign{0x46, "Φ"}, Sign{0x47, "Γ"}, Sign{0x48, "Η"}, Sign{0x49, "Ι"},
    Sign{0x4A, "ϑ"}, Sign{0x4B, "Κ"}, Sign{0x4C, "Λ"}, Sign{0x4D, "Μ"}, Sign{0x4E, "Ν"},
    Sign{0x4F, "Ο"}, Sign{0x50, "Π"}, Sign{0x51, "Θ"}, Sign{0x52, "Ρ"}, Sign{0x53, "Σ"},
    Sign{0x54, "Τ"}, Sign{0x55, "Υ"}, Sign{0x56, "ς"}, Sign{0x57, "Ω"}, Sign{0x58, "Ξ"},
    Sign{0x59, "Ψ"}, Sign{0x5A, "Ζ"}, Sign{0x5C, "∴"}, Sign{0x5E, "⊥"}, Sign{0x61, "α"},
    Sign{0x62, "β"}, Sign{0x63, "χ"}, Sign{0x64, "δ"}, Sign{0x65, "ε"}, Sign{0x66, "φ"},
    Sign{0x67, "γ"}, Sign{0x68, "η"}, Sign{0x69, "ι"}, Sign{0x6A, "ϕ"}, Sign{0x6B, "κ"},
    Sign{0x6C, "λ"}, Sign{0x6D, "μ"}, Sign{0x6E, "ν"}, Sign{0x6F, "ο"}, Sign{0x70, "π"},
    Sign{0x71, "θ"}, Sign{0x72, "ρ"}, Sign{0x73, "σ"}, Sign{0x74, "τ"}, Sign{0x75, "υ"},
    Sign{0x76, "ϖ"}, Sign{0x77, "ω"}, Sign{0x78, "ξ"}, Sign{0x79, "ψ"}, Sign{0x7A, "ζ"},
    Sign{0x7E, "∼"}, Sign{0xA2, "′"}, Sign{0xA3, "≤"}, Sign{0xA5, "∞"}, Sign{0xAB, "↔"},
    Sign{0xAC, "←"}, Sign{0xAD, "↑"}, Sign{0xAE, "→"}, Sign{0xAF, "↓"}, Sign{0xB0, "°"},
    Sign{0xB1, "±"}, Sign{0xB2, "″"}, Sign{0xB3, "≥"}, Sign{0xB4, "×"}, Sign{0xB5, "∝"},
    Sign{0xB6, "∂"}, Sign{0xB7, "•"}, Sign{0xB8, "÷"}, Sign{0xB9, "≠"}, Sign{0xBA, "≡"},
    Sign{0xBB, "≈"}, Sign{0xBC, "…"}, Sign{0xC4, "⊗"}, Sign{0xC5, "⊕"}, Sign{0xC6, "∅"},
    Sign{0xC7, "∩"}, Sign{0xC8, "∪"}, Sign{0xCE, "∈"}, Sign{0xD2, "®"}, Sign{0xD3, "©"},
    Sign{0xD4, "™"}, Sign{0xD5, "∏"}, Sign{0xD6, "√"}, Sign{0xD7, "⋅"}, Sign{0xD8, "¬"},
    Sign{0xD9, "∧"}, Sign{0xDA, "∨"}, Sign{0xE2, "®"}, Sign{0xE3, "©"}, Sign{0xE4, "™"},
    Sign{0xE5, "∑"}, Sign{0xF2, "∫"},
};

constexpr std::array wingdings_font{
    Sign{0x6C, "●"}, Sign{0x6E, "■"}, Sign{0x71, "❑"}, Sign{0x76, "❖"}, Sign{0xA7, "▪"},
    Sign{0xA8, "◻"}, Sign{0xD8, "➢"}, Sign{0xDF, "←"}, Sign{0xE0, "→"}, Sign{0xE1, "↑"},
    Sign{0xE2, "↓"}, Sign{0xFB, "✗"}, Sign{0xFC, "✓"}, Sign{0xFD, "☒"}, Sign{0xFE, "☑"},
};

/// Digits, punctuation and brackets stand in Symbol where ASCII has them.
constexpr std::string_view ascii_of_symbol = " !#%&()+,./0123456789:;<=>?[]_{|}";

template <std::size_t count>
std::string_view find(const std::array<Sign, count>& font, std::uint32_t code) {
  const auto found = std::ranges::find(font, code, &Sign::code);
  return found == font.end() ? std::string_view() : found->text;
}

}  // namespace

std::string symbol(std::string_view font, std::string_view code) {
  std::uint32_t number = 0;
  const char* const end = code.data() + code.size();
  const auto read = std::from_chars(code.data(), end, number, 16);
  if (read.ec != std::errc() || read.ptr != end) return {};
  const bool is_private = number >= 0xE000 && number <= 0xF8FF;
  const std::uint32_t in_font = (number & 0xFF00U) == 0xF000U ? number - 0xF000U : number;
  if (font == "Wingdings") return std::string(find(wingdings_font, in_font));
  if (font == "Symbol") {
    const bool is_ascii = in_font < 0x80;
    const std::size_t at =
        is_ascii ? ascii_of_symbol.find(static_cast<char>(in_font)) : ascii_of_symbol.npos;
    if (at != ascii_of_symbol.npos) return std::string(ascii_of_symbol.substr(at, 1));
    return std::string(find(symbol_font, in_font));
  }
  std::string out;
  // What other fonts have at private places, and what fonts of nothing but signs have, is unknown.
  const bool is_sign_font = font.starts_with("Wingdings") || font.starts_with("Webdings");
  if (!is_private && !is_sign_font && number >= 0x20) utf8::append(out, number);
  return out;
}

}  // namespace chapbook::docx
