#include "formats/shared/png.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "formats/shared/backdrop.hpp"
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

std::string make_palette_data(const Palette& palette) {
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
Picture::Picture(int width, int height, const Palette& palette)
    : width_(width),
      height_(height),
      palette_(palette),
      row_bytes_(1 + static_cast<std::size_t>(width) / 2),
      rows_(row_bytes_ * static_cast<std::size_t>(height), '\0') {
  ensure(width % 2 == 0, "a picture has an even width");
  for (std::size_t start = 0; start < rows_.size(); start += row_bytes_) starts_.push_back(start);
}

Picture::Picture(const Backdrop& backdrop, const Palette& palette)
    : width_(backdrop.width()),
      height_(backdrop.height()),
      palette_(palette),
      row_bytes_(1 + static_cast<std::size_t>(width_) / 2),
      backdrop_(&backdrop),
      first_open_(backdrop.first_open()),
      starts_(static_cast<std::size_t>(height_), std::string::npos) {
  rows_.reserve(row_bytes_ * starts_.size() / 2);
}

bool Picture::is_backdrop(int y) const {
  return starts_[static_cast<std::size_t>(y)] == std::string::npos;
}

std::string_view Picture::row(int y, std::string& scratch) const {
  if (!is_backdrop(y)) {
    return std::string_view(rows_).substr(starts_[static_cast<std::size_t>(y)], row_bytes_);
  }
  scratch.clear();
  backdrop_->append_row(y, scratch);
  return scratch;
}

std::uint8_t* Picture::pixels(int y) {
  std::size_t& start = starts_[static_cast<std::size_t>(y)];
  if (is_backdrop(y)) {
    start = rows_.size();
    backdrop_->append_row(y, rows_);
  }
  return reinterpret_cast<std::uint8_t*>(rows_.data()) + start + 1;
}

void fill_pixels(std::uint8_t* row, int from, int to, std::uint8_t colour) {
  if (from >= to) return;
  const unsigned value = colour;
  const auto set_left = [&](int x) {
    row[x / 2] = static_cast<std::uint8_t>(value << 4U | (row[x / 2] & 0x0FU));
  };
  const auto set_right = [&](int x) {
    row[x / 2] = static_cast<std::uint8_t>((row[x / 2] & 0xF0U) | value);
  };
  if (from % 2 == 1) set_right(from++);
  if (to % 2 == 1) set_left(--to);
  if (from < to) {
    std::fill(row + from / 2, row + to / 2, static_cast<std::uint8_t>(value << 4U | value));
  }
}

void Picture::fill(int y, int from, int to, std::uint8_t colour) {
  if (!is_open(y)) return;
  from = std::clamp(from, 0, width_);
  to = std::clamp(to, from, width_);
  if (from < to) fill_pixels(pixels(y), from, to, colour);
}

void Picture::press(const Stamp& stamp, int x, int y) {
  if (stamp.row_bytes == 0) return;
  ensure((x + stamp.left) % 2 == 0, "a stamp is put between pairs of pixels");
  const int first = (x + stamp.left) / 2;
  const int from = std::max(first, 0);
  const int to = std::min(first + stamp.row_bytes, width_ / 2);
  const auto rows = static_cast<int>(stamp.pixels.size()) / stamp.row_bytes;
  for (int row = 0; row < rows && from < to; ++row) {
    const int below = y + stamp.top + row;
    if (!is_open(below)) continue;
    std::uint8_t* const mine = pixels(below) + from;
    const std::uint8_t* const other =
        stamp.pixels.data() + static_cast<std::ptrdiff_t>(row) * stamp.row_bytes + (from - first);
    // Without branches, so that compilers make vector code of it.
    for (int i = 0; i < to - from; ++i) {
      const auto left = static_cast<std::uint8_t>(std::max(mine[i] & 0xF0, other[i] & 0xF0));
      const auto right = static_cast<std::uint8_t>(std::max(mine[i] & 0x0F, other[i] & 0x0F));
      mine[i] = static_cast<std::uint8_t>(left | right);
    }
  }
}

std::vector<RowPiece> Picture::pieces() const {
  std::vector<RowPiece> all;
  std::vector<RowPiece> pieces;
  std::string here;
  std::string above;
  for (int y = 0; y < height_; ++y) {
    cut_row(row(y, here), y == 0 ? std::string_view() : row(y - 1, above), pieces);
    all.insert(all.end(), pieces.begin(), pieces.end());
  }
  return all;
}

std::string Picture::deflate(const RowCodes& codes) const {
  RowDeflate data(codes);
  std::string here;
  std::string above;
  std::optional<Backdrop::Rows> ready;
  if (backdrop_ != nullptr) ready.emplace(*backdrop_);
  for (int y = 0; y < height_; ++y) {
    if (is_backdrop(y) && (y == 0 || is_backdrop(y - 1))) {
      data.add(ready->next());
      continue;
    }
    if (ready) ready->skip();
    data.add(row(y, here), y == 0 ? std::string_view() : row(y - 1, above));
  }
  return data.finish();
}

std::string Picture::to_png() const {
  std::string out = "\x89PNG\r\n\x1A\n";
  append_chunk(out, "IHDR", make_header(width_, height_));
  append_chunk(out, "PLTE", make_palette_data(palette_));
  append_chunk(
      out, "IDAT",
      deflate(backdrop_ != nullptr ? backdrop_->codes()
                                   : RowCodes(lengths_for(pieces(), row_bytes_), row_bytes_)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace chapbook::formats
