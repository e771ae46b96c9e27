// FLOOR 1, basement. Letters as pixels; FreeType is behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace chapbook::formats {

/// One letter of a font, set after another.
struct Glyph {
  std::uint32_t index = 0;
  int advance = 0;  ///< font units to the next glyph, kerning included
  char32_t character = 0;
};

/// A text as glyphs from left to right.
struct GlyphRun {
  std::vector<Glyph> glyphs;
  bool complete = true;  ///< false: the font lacks a letter, or the script needs shaping
};

/// A letter as pixels: how far each is covered, 0 to 255.
struct GlyphImage {
  int left = 0;  ///< of the first pixel, to the right of the pen
  int top = 0;   ///< of the first row, below the baseline
  int width = 0;
  int height = 0;
  const std::uint8_t* pixels = nullptr;
  std::ptrdiff_t pitch = 0;  ///< bytes from row to row

  [[nodiscard]] const std::uint8_t* row(int y) const { return pixels + pitch * y; }
};

/// One font file. Metrics are in font units, so they hold for every size; hinting is off, so they
/// and the pixels do not depend on how FreeType was configured.
class Font {
 public:
  /// `file` is an OpenType or TrueType font and must outlive the Font. Throws Error (bug) where it
  /// is none.
  explicit Font(std::string_view file);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  [[nodiscard]] int units_per_em() const;

  /// Maps characters to glyphs. Characters without a visible form (joiners, direction marks) are
  /// passed over; ill-formed UTF-8 makes the run incomplete.
  [[nodiscard]] GlyphRun map(std::string_view text) const;

  /// Draws one glyph at `size` pixels to the em. Empty for a space and for what cannot be drawn.
  /// The pixels hold until the font is asked again.
  [[nodiscard]] GlyphImage render(const Glyph& glyph, int size) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::formats
