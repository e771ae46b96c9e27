#include "formats/shared/png.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/shared/backdrop.hpp"
#include "parsers/base/error.hpp"

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

constexpr int width = 64;
constexpr int height = 40;
constexpr BackdropPlan plan{width, height, 3, [](int y, std::uint8_t* pixels) {
                              fill_pixels(pixels, y % 7, width - 4 - y,
                                          static_cast<std::uint8_t>(y / 9));
                            }};

/// The rows of the plan, and something on those that are finished.
Picture ground() {
  Picture picture(width, height, {});
  for (int y = 0; y < height; ++y) picture.draw(y, plan.draw_row);
  dot(picture, 9, 1, 15);
  return picture;
}

void draw_rest(Picture& picture) {
  for (const int y : {3, 17, 18, 39}) {
    dot(picture, y + 3, y, 15);
    picture.fill(y, 40, 44, 2);
  }
}

TEST(Picture, OverABackdropIsLikeOneDrawnAtOnce) {
  Picture at_once = ground();
  draw_rest(at_once);
  const std::string compressed = compress_backdrop(ground(), at_once);
  const Backdrop backdrop(plan, compressed);
  Picture over(backdrop, {});
  draw_rest(over);
  EXPECT_EQ(over.to_png(), at_once.to_png());
  std::string scratch;
  std::string other;
  for (int y = plan.first_open; y < height; ++y) {
    EXPECT_EQ(over.row(y, scratch), at_once.row(y, other)) << y;
  }
}

TEST(Picture, LeavesTheFinishedRowsOfABackdropAlone) {
  const std::string compressed = compress_backdrop(ground(), ground());
  const Backdrop backdrop(plan, compressed);
  Picture over(backdrop, {});
  for (int y = 0; y < plan.first_open; ++y) {
    over.fill(y, 0, width, 9);
    dot(over, 5, y, 9);
  }
  EXPECT_EQ(over.to_png(), ground().to_png());
}

TEST(Backdrop, IsWhole) {
  EXPECT_THROW(Backdrop(plan, ""), Error);
  const std::string compressed = compress_backdrop(ground(), ground());
  const Backdrop cut(plan, std::string_view(compressed).substr(0, compressed.size() - 1));
  EXPECT_THROW((void)Picture(cut, {}).to_png(), Error);
}

}  // namespace
}  // namespace chapbook::formats
