#include "formats/shared/png.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <string_view>

#include "formats/shared/row_deflate.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  out += type;
  out += data;
  append_number(out, libdeflate_crc32(0, out.data() + start, out.size() - start));
}

std::string make_header(int width, int height) {
  std::string header;
  append_number(header, static_cast<std::uint32_t>(width));
  append_number(header, static_cast<std::uint32_t>(height));
  header += '\x04';        // bits a pixel
  header += '\x03';        // colours from a palette
  header.append(3, '\0');  // deflate, adaptive filters, not interlaced
  return header;
}

std::string make_palette_data(const std::array<Colour, 16>& palette) {
  std::string out;
  for (const Colour& colour : palette) {
    for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
      out.push_back(static_cast<char>(part));
    }
  }
  return out;
}

}  // namespace

// Each row starts with its filter type, which is 0: the other filters do not pay here. In a picture
// of few colours the row above is a better match as it stands than as differences.
Picture::Picture(int width, int height, const std::array<Colour, 16>& palette)
    : width_(width),
      height_(height),
      palette_(palette),
      row_bytes_(1 + static_cast<std::size_t>(width) / 2),
      rows_(row_bytes_ * static_cast<std::size_t>(height), '\0') {
  ensure(width % 2 == 0, "a picture has an even width");
}

void Picture::raise(int x, int y, std::uint8_t colour) {
  if (x < 0 || x >= width_ || y < 0 || y >= height_) return;
  char& pair =
      rows_[static_cast<std::size_t>(y) * row_bytes_ + 1 + static_cast<std::size_t>(x) / 2];
  const unsigned both = static_cast<unsigned char>(pair);
  const unsigned left = both >> 4U;
  const unsigned right = both & 0x0FU;
  const unsigned wanted = colour;
  pair = static_cast<char>(x % 2 == 0 ? std::max(left, wanted) << 4U | right
                                      : left << 4U | std::max(right, wanted));
}

void Picture::fill(int y, int from, int to, std::uint8_t colour) {
  if (y < 0 || y >= height_) return;
  from = std::clamp(from, 0, width_);
  to = std::clamp(to, from, width_);
  if (from == to) return;
  char* const row = rows_.data() + static_cast<std::size_t>(y) * row_bytes_ + 1;
  const unsigned value = colour;
  const auto set_left = [&](int x) {
    row[x / 2] = static_cast<char>(value << 4U | (static_cast<unsigned char>(row[x / 2]) & 0x0FU));
  };
  const auto set_right = [&](int x) {
    row[x / 2] = static_cast<char>((static_cast<unsigned char>(row[x / 2]) & 0xF0U) | value);
  };
  if (from % 2 == 1) set_right(from++);
  if (to % 2 == 1) set_left(--to);
  if (from < to) std::fill(row + from / 2, row + to / 2, static_cast<char>(value << 4U | value));
}

std::string Picture::to_png() const {
  std::string out = "\x89PNG\r\n\x1A\n";
  append_chunk(out, "IHDR", make_header(width_, height_));
  append_chunk(out, "PLTE", make_palette_data(palette_));
  append_chunk(out, "IDAT", deflate_rows(rows_, row_bytes_));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace chapbook::formats
