// FLOOR 1, basement. Pictures of few colours as PNG (ISO/IEC 15948).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/row_deflate.hpp"

namespace chapbook::formats {

struct Colour {
  std::uint8_t red, green, blue;
};

using Palette = std::array<Colour, 16>;

/// A small picture that can be put on a larger one again and again: a letter.
struct Stamp {
  int left = 0;  ///< of its first pixel, to the right of where it is put
  int top = 0;   ///< of its first row, below where it is put
  int row_bytes = 0;
  std::vector<std::uint8_t> pixels;  ///< palette indices, two a byte, row by row; 0 is invisible
};

/// Sets pixels [from, to) of a row, two a byte, to a colour of the palette.
void fill_pixels(std::uint8_t* row, int from, int to, std::uint8_t colour);

class Backdrop;

/// A picture of at most 16 colours, kept as PNG wants it: two pixels a byte, so that nothing has to
/// be copied before it is compressed.
class Picture {
 public:
  /// All pixels have colour 0. `width` is even.
  Picture(int width, int height, const Palette& palette);
  /// Drawn over `backdrop`, which outlives the picture; only rows that change are made.
  Picture(const Backdrop& backdrop, const Palette& palette);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Row `y` as PNG has it: the filter type, then the pixels. `scratch` holds it where it is still
  /// the backdrop's.
  [[nodiscard]] std::string_view row(int y, std::string& scratch) const;

  /// Lets `draw_row` draw row `y` from its first pixel on, two a byte.
  void draw(int y, void (*draw_row)(int y, std::uint8_t* pixels)) { draw_row(y, pixels(y)); }

  /// Sets pixels [from, to) of row `y` to a colour of the palette, as far as they lie in the
  /// picture.
  void fill(int y, int from, int to, std::uint8_t colour);

  /// Sets each pixel below `stamp` to the higher of its own palette index and the stamp's, as far
  /// as it lies in the picture. (x, y) is where the stamp is put; x + stamp.left is even.
  void press(const Stamp& stamp, int x, int y);

  /// How the rows are made, each from the one above it.
  [[nodiscard]] std::vector<RowPiece> pieces() const;

  /// The picture as a PNG of 4 bits a pixel. Same picture, same bytes.
  [[nodiscard]] std::string to_png() const;

 private:
  /// Row `y` without its filter type, to be changed.
  std::uint8_t* pixels(int y);
  [[nodiscard]] bool is_backdrop(int y) const;
  [[nodiscard]] bool is_open(int y) const { return y >= first_open_ && y < height_; }
  [[nodiscard]] std::string deflate(const RowCodes& codes) const;

  int width_;
  int height_;
  Palette palette_;
  std::size_t row_bytes_;  ///< of one row with its filter type in front
  const Backdrop* backdrop_ = nullptr;
  int first_open_ = 0;               ///< rows above cannot be changed
  std::vector<std::size_t> starts_;  ///< where each row stands in `rows_`; `npos`: in the backdrop
  std::string rows_;
};

}  // namespace chapbook::formats
