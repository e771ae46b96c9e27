#include "formats/shared/cover_ground.hpp"

#include <algorithm>
#include <cmath>

#include "formats/shared/cover_texts.hpp"

namespace chapbook::formats::cover {

namespace {

/// Rings around a point below the right edge of the field, like ripples on water.
void draw_ripples(int y, std::uint8_t* pixels) {
  constexpr int centre_x = width - 40;
  constexpr int centre_y = field_end - 160;
  constexpr int step = 170;
  const double rise = y - centre_y + 0.5;
  for (int ring = 7; ring >= 1; --ring) {
    const int radius = ring * step;
    if (std::abs(rise) > radius) continue;
    const int half = static_cast<int>(std::lround(std::sqrt(1.0 * radius * radius - rise * rise)));
    fill_pixels(pixels, std::max(centre_x - half, 0), std::min(centre_x + half, width),
                ring % 2 == 1 ? ripple : field);
  }
}

}  // namespace

void draw_ground(int y, std::uint8_t* pixels) {
  if (y >= strip_end) return;  // paper is colour 0
  fill_pixels(pixels, 0, width, y < field_end ? field : accent);
  if (y < field_end) draw_ripples(y, pixels);
}

std::string make_backdrop() {
  Picture ground(width, height, {});
  for (int y = 0; y < height; ++y) ground.draw(y, &draw_ground);
  draw_label(ground);
  Picture example = ground;
  draw_texts(example, {"Quick brown fox", "Jumps over the lazy dog", "", ""});
  return compress_backdrop(ground, example);
}

}  // namespace chapbook::formats::cover
