// FLOOR 1, basement. Lines of letters on pictures.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "formats/shared/font.hpp"
#include "formats/shared/png.hpp"

namespace chapbook::formats {

/// How letters are mixed into what lies below them: palette indices from the lightest step to full
/// cover.
struct Pen {
  std::uint8_t first;
  std::uint8_t full;
};

/// One font and the letters of it that were drawn, which are kept, since one cover needs nearly the
/// same letters as the next. What is kept changes no pixel. Not for several threads at once.
class Lettering {
 public:
  /// `font_file` must outlive the Lettering. Throws Error (bug) where it is no font.
  explicit Lettering(std::string_view font_file) : font_(font_file) {}

  [[nodiscard]] const Font& font() const { return font_; }

  /// Draws `line` at `size` pixels to the em from pen position (x, baseline), with `tracking`
  /// pixels between letters.
  void draw(Picture& picture, std::span<const Glyph> line, int size, int x, int baseline, Pen pen,
            double tracking = 0);

 private:
  /// The stamp of a glyph for a place that is an even or odd number of pixels from the left.
  const Stamp& stamp(const Glyph& glyph, int size, bool odd, Pen pen);

  Font font_;
  std::unordered_map<std::uint64_t, Stamp> stamps_;
  std::size_t kept_bytes_ = 0;
};

}  // namespace chapbook::formats
