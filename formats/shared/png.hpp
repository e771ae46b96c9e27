// FLOOR 1, basement. Pictures of few colours as PNG (ISO/IEC 15948).
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace chapbook::formats {

struct Colour {
  std::uint8_t red, green, blue;
};

/// A picture of at most 16 colours, kept as PNG wants it: two pixels a byte, so that nothing has to
/// be copied before it is compressed.
class Picture {
 public:
  /// All pixels have colour 0. `width` is even.
  Picture(int width, int height, const std::array<Colour, 16>& palette);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }

  /// Sets pixels [from, to) of row `y` to a colour of the palette, as far as they lie in the
  /// picture.
  void fill(int y, int from, int to, std::uint8_t colour);

  /// Sets one pixel to the higher of its own and the given palette index; no effect outside.
  void raise(int x, int y, std::uint8_t colour);

  /// The picture as a PNG of 4 bits a pixel. Same picture, same bytes.
  [[nodiscard]] std::string to_png() const;

 private:
  int width_;
  int height_;
  std::array<Colour, 16> palette_;
  std::size_t row_bytes_;  ///< of one row with its filter type in front
  std::string rows_;
};

}  // namespace chapbook::formats
