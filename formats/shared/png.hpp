// FLOOR 1, basement. Pictures of few colours as PNG (ISO/IEC 15948).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
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

class Backdrop;

/// A picture of at most 16 colours, kept as PNG wants it: two pixels a byte, so that nothing has to
/// be copied before it is compressed.
class Picture {
 public:
  /// All pixels have colour 0. `width` is even.
  Picture(int width, int height, const Palette& palette);
  /// Drawn over `backdrop`, which outlives the picture; only rows that change are copied.
  Picture(const Backdrop& backdrop, const Palette& palette);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Row `y` as PNG has it: the filter type, then the pixels.
  [[nodiscard]] std::string_view row(int y) const;

  /// Sets pixels [from, to) of row `y` to a colour of the palette, as far as they lie in the
  /// picture.
  void fill(int y, int from, int to, std::uint8_t colour);

  /// Sets each pixel below `stamp` to the higher of its own palette index and the stamp's, as far
  /// as it lies in the picture. (x, y) is where the stamp is put; x + stamp.left is even.
  void press(const Stamp& stamp, int x, int y);

  /// How row `y` is made from the one above it.
  [[nodiscard]] std::vector<RowPiece> pieces(int y) const;
  /// Row `y` and the one above it are as in the backdrop.
  [[nodiscard]] bool is_unchanged(int y) const {
    return is_backdrop(y) && (y == 0 || is_backdrop(y - 1));
  }

  /// The picture as a PNG of 4 bits a pixel. Same picture, same bytes.
  [[nodiscard]] std::string to_png() const;

 private:
  /// Row `y` without its filter type, to be changed.
  std::uint8_t* pixels(int y);
  [[nodiscard]] bool is_backdrop(int y) const;
  [[nodiscard]] std::string deflate(const RowCodes& codes) const;

  int width_;
  int height_;
  Palette palette_;
  std::size_t row_bytes_;  ///< of one row with its filter type in front
  const Backdrop* backdrop_ = nullptr;
  std::vector<std::size_t> starts_;  ///< where each row stands in `rows_`; `npos`: in the backdrop
  std::string rows_;
};

/// What many pictures have in common. It is compressed only once.
class Backdrop {
 public:
  /// `draw_example` draws what will usually stand on it; the shorter such pictures will be.
  Backdrop(Picture picture, const std::function<void(Picture&)>& draw_example);

  [[nodiscard]] const Picture& picture() const { return picture_; }
  [[nodiscard]] const RowCodes& codes() const { return codes_; }
  /// Row `y` below row `y - 1`, both of the backdrop.
  [[nodiscard]] const CodedRow& row(int y) const { return rows_[static_cast<std::size_t>(y)]; }

 private:
  [[nodiscard]] RowCodes make_codes(const std::function<void(Picture&)>& draw_example) const;

  Picture picture_;
  std::vector<std::vector<RowPiece>> pieces_;  ///< of each row
  RowCodes codes_;
  std::vector<CodedRow> rows_;
};

}  // namespace chapbook::formats
