// FLOOR 1, basement. Pictures of few colours as PNG (ISO/IEC 15948).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace chapbook::formats {

struct Colour {
  std::uint8_t red, green, blue;
};

/// A picture of at most 16 colours.
struct Picture {
  std::uint32_t width = 0;  ///< pixels, even
  std::uint32_t height = 0;
  std::array<Colour, 16> palette{};
  std::vector<std::uint8_t> pixels;  ///< width * height palette indices, row by row from the top

  [[nodiscard]] std::span<std::uint8_t> row(std::uint32_t y) {
    return std::span(pixels).subspan(std::size_t{y} * width, width);
  }
};

/// The picture as a PNG of 4 bits a pixel. Same picture, same bytes.
[[nodiscard]] std::string write_png(const Picture& picture);

}  // namespace chapbook::formats
