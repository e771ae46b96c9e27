#include "formats/shared/png.hpp"

#include <gtest/gtest.h>

namespace chapbook::formats {
namespace {

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
      for (int x = from; x < to; ++x) dotted.raise(x, 1, 5);
      EXPECT_EQ(filled.to_png(), dotted.to_png()) << from << " to " << to;
    }
  }
}

TEST(Picture, RaisesButNeverLowers) {
  EXPECT_EQ(png_of([](Picture& p) { p.raise(3, 0, 7), p.raise(3, 0, 2); }),
            png_of([](Picture& p) { p.raise(3, 0, 7); }));
  EXPECT_EQ(png_of([](Picture& p) { p.raise(3, 0, 2), p.raise(3, 0, 7); }),
            png_of([](Picture& p) { p.raise(3, 0, 7); }));
}

TEST(Picture, IgnoresWhatLiesOutside) {
  const auto outside = [](Picture& p) {
    p.fill(-1, 0, 8, 3), p.fill(2, 0, 8, 3), p.fill(0, 5, 4, 3), p.fill(0, -9, 0, 3);
    p.raise(-1, 0, 3), p.raise(8, 0, 3), p.raise(0, -1, 3), p.raise(0, 2, 3);
  };
  EXPECT_EQ(png_of(outside), png_of([](Picture&) {}));
  EXPECT_EQ(png_of([](Picture& p) { p.fill(0, -5, 99, 3); }),
            png_of([](Picture& p) { p.fill(0, 0, 8, 3); }));
}

}  // namespace
}  // namespace chapbook::formats
