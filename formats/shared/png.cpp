#include "formats/shared/png.hpp"

#include <libdeflate.h>

#include <memory>
#include <string_view>

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

/// Rows of packed pixels, each after its filter type 0. The other filters do not pay here: in a
/// picture of few colours the row above is a better match as it stands than as differences.
std::string packed_rows(const Picture& picture) {
  std::string out;
  out.reserve(picture.height * (std::size_t{picture.width} / 2 + 1));
  const std::uint8_t* pixel = picture.pixels.data();
  for (std::uint32_t y = 0; y < picture.height; ++y) {
    out.push_back('\0');
    for (std::uint32_t x = 0; x < picture.width; x += 2, pixel += 2) {
      out.push_back(static_cast<char>(pixel[0] << 4U | pixel[1]));
    }
  }
  return out;
}

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

/// libdeflate at level 5 takes a third of the time of libpng at its usual level, for smaller files:
/// the reason why PNG is written here.
std::string zlib_compress(std::string_view data) {
  constexpr int level = 5;
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(level));
  if (!compressor) throw Error(ErrorKind::resource, "out of memory while drawing the cover");
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(), out.size()));
  return out;
}

}  // namespace

std::string write_png(const Picture& picture) {
  ensure(picture.width % 2 == 0 &&
             picture.pixels.size() == std::size_t{picture.width} * picture.height,
         "a picture has an even width and all its pixels");
  std::string out = "\x89PNG\r\n\x1A\n";
  std::string header;
  append_number(header, picture.width);
  append_number(header, picture.height);
  header += '\x04';        // bits a pixel
  header += '\x03';        // colours from a palette
  header.append(3, '\0');  // deflate, adaptive filters, not interlaced
  append_chunk(out, "IHDR", header);
  std::string palette;
  for (const Colour& colour : picture.palette) {
    for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
      palette.push_back(static_cast<char>(part));
    }
  }
  append_chunk(out, "PLTE", palette);
  append_chunk(out, "IDAT", zlib_compress(packed_rows(picture)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace chapbook::formats
