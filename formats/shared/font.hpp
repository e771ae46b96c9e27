// FLOOR 1, basement. Letters as pixels; FreeType is behind it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace chapbook::formats {

/// One letter of a font, set after another.
struct Glyph {
  std::uint32_t index = 0;
  int advance = 0;  ///< font units to the next glyph, kerning included
  bool is_space = false;
};

/// A text as glyphs from left to right.
struct GlyphRun {
  std::vector<Glyph> glyphs;
  bool complete = true;  ///< false: the font lacks a letter, or the script needs shaping
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

  /// Receives one row of a glyph: `coverage[i]` is how far pixel (x + i, y) is covered, 0 to 255.
  using PaintRow = std::function<void(int x, int y, std::span<const std::uint8_t> coverage)>;

  /// Paints glyphs `size` pixels to the em from pen position (x, baseline), with `tracking` pixels
  /// between letters.
  void draw(std::span<const Glyph> glyphs, int size, double x, int baseline, double tracking,
            const PaintRow& paint) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::formats
