#include "formats/shared/png.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace chapbook::formats {
namespace {

/// One pixel as a stamp; x is taken apart from where it is put.
void dot(Picture& picture, int x, int y, std::uint8_t colour) {
  const int shift = x % 2 == 0 ? 0 : 1;
  const auto pair = static_cast<std::uint8_t>(shift == 0 ? colour << 4 : colour);
  picture.press({-shift, 0, 1, {pair}}, x, y);
}

std::string png_of(void (*draw)(Picture&)) {
  Picture picture(8, 2, {});
  draw(picture);
  return picture.to_png();
}

TEST(Picture, FillsFromAnyPixelToAnyOther) {
  for (int from = 0; from <= 8; ++from) {
    for (int to = from; to <= 8; ++to) {
      Picture filled(8, 2, {});
      filled.fill(1, from, to, 5);
      Picture dotted(8, 2, {});
      for (int x = from; x < to; ++x) dot(dotted, x, 1, 5);
      EXPECT_EQ(filled.to_png(), dotted.to_png()) << from << " to " << to;
    }
  }
}

TEST(Picture, StampsRaiseButNeverLower) {
  EXPECT_EQ(png_of([](Picture& p) { dot(p, 3, 0, 7), dot(p, 3, 0, 2); }),
            png_of([](Picture& p) { dot(p, 3, 0, 7); }));
  EXPECT_EQ(png_of([](Picture& p) { dot(p, 3, 0, 2), dot(p, 3, 0, 7); }),
            png_of([](Picture& p) { dot(p, 3, 0, 7); }));
}

TEST(Picture, IgnoresWhatLiesOutside) {
  const auto outside = [](Picture& p) {
    p.fill(-1, 0, 8, 3), p.fill(2, 0, 8, 3), p.fill(0, 5, 4, 3), p.fill(0, -9, 0, 3);
    dot(p, -1, 0, 3), dot(p, 8, 0, 3), dot(p, 0, -1, 3), dot(p, 0, 2, 3);
  };
  EXPECT_EQ(png_of(outside), png_of([](Picture&) {}));
  EXPECT_EQ(png_of([](Picture& p) { p.fill(0, -5, 99, 3); }),
            png_of([](Picture& p) { p.fill(0, 0, 8, 3); }));
}

TEST(Picture, OverABackdropIsLikeOneDrawnAtOnce) {
  const auto draw_ground = [](Picture& p) {
    for (int y = 0; y < 40; ++y) p.fill(y, y % 7, 60 - y, static_cast<std::uint8_t>(y / 9));
  };
  const auto draw_rest = [](Picture& p) {
    for (const int y : {0, 1, 17, 18, 39}) dot(p, y + 3, y, 15), p.fill(y, 40, 44, 2);
  };
  Picture ground(64, 40, {});
  draw_ground(ground);
  Picture at_once = ground;
  draw_rest(at_once);
  const Backdrop backdrop(ground, draw_rest);
  Picture over(backdrop, {});
  draw_rest(over);
  for (int y = 0; y < 40; ++y) EXPECT_EQ(over.row(y), at_once.row(y)) << y;
  EXPECT_EQ(over.to_png(), at_once.to_png());
  EXPECT_EQ(Picture(backdrop, {}).row(5), ground.row(5));
}

}  // namespace
}  // namespace chapbook::formats
