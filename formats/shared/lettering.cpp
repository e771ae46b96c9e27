#include "formats/shared/lettering.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace chapbook::formats {

namespace {

/// When the letters that are kept take more than this, all are let go.
constexpr std::size_t most_kept_bytes = std::size_t{4} << 20U;

std::uint64_t key_of(const Glyph& glyph, int size, bool odd, Pen pen) {
  const auto part = [](auto value, unsigned shift) {
    return static_cast<std::uint64_t>(value) << shift;
  };
  return part(glyph.index, 32) | part(size, 12) | part(pen.first, 8) | part(pen.full, 4) |
         part(odd ? 1 : 0, 0);
}

/// Coverage as steps of the pen, two pixels a byte.
Stamp make_stamp(const GlyphImage& image, bool odd, Pen pen) {
  Stamp stamp;
  const int steps = pen.full - pen.first + 1;
  const int shift = (image.left + (odd ? 1 : 0)) & 1;  // pixels that stand empty in front
  stamp.left = image.left - shift;
  stamp.top = image.top;
  stamp.row_bytes = (image.width + shift + 1) / 2;
  stamp.pixels.resize(static_cast<std::size_t>(stamp.row_bytes) *
                      static_cast<std::size_t>(image.height));
  std::array<std::uint8_t, 256> index_of;
  for (int coverage = 0; coverage < 256; ++coverage) {
    const int step = (coverage * steps + 127) / 255;
    index_of[static_cast<std::size_t>(coverage)] =
        static_cast<std::uint8_t>(step == 0 ? 0 : pen.first + step - 1);
  }
  std::vector<std::uint8_t> row(2 *
                                static_cast<std::size_t>(stamp.row_bytes));  // empty at its ends
  std::uint8_t* to = stamp.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    std::copy_n(image.row(y), image.width, row.begin() + shift);
    for (std::size_t x = 0; x < row.size(); x += 2) {
      *to++ = static_cast<std::uint8_t>(index_of[row[x]] << 4U | index_of[row[x + 1]]);
    }
  }
  return stamp;
}

}  // namespace

const Stamp& Lettering::stamp(const Glyph& glyph, int size, bool odd, Pen pen) {
  const std::uint64_t key = key_of(glyph, size, odd, pen);
  if (const auto found = stamps_.find(key); found != stamps_.end()) return found->second;
  Stamp made = make_stamp(font_.render(glyph, size), odd, pen);
  const std::size_t bytes = sizeof made + made.pixels.size();
  if (kept_bytes_ + bytes > most_kept_bytes) {
    stamps_.clear();
    kept_bytes_ = 0;
  }
  kept_bytes_ += bytes;
  return stamps_.emplace(key, std::move(made)).first->second;
}

void Lettering::draw(Picture& picture, std::span<const Glyph> line, int size, int x, int baseline,
                     Pen pen, double tracking) {
  double place = x;
  for (const Glyph& glyph : line) {
    const int left = static_cast<int>(std::lround(place));
    picture.press(stamp(glyph, size, left % 2 != 0, pen), left, baseline);
    place += static_cast<double>(glyph.advance) * size / font_.units_per_em() + tracking;
  }
}

}  // namespace chapbook::formats
