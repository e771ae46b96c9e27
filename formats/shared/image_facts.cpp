#include "formats/shared/image_facts.hpp"

#include <cstddef>

namespace chapbook::formats {

namespace {

/// A big-endian number of `size` bytes; the bytes are there.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (const char byte : bytes.substr(at, size))
    value = value << 8U | static_cast<unsigned char>(byte);
  return value;
}

/// The header chunk stands right behind the signature (ISO/IEC 15948, 11.2.2).
std::optional<ImageFacts> png_facts(std::string_view bytes) {
  constexpr std::size_t width_at = 16;
  if (bytes.size() < width_at + 8 || bytes.substr(12, 4) != "IHDR") return {};
  return ImageFacts{ImageKind::png, number_at(bytes, width_at, 4),
                    number_at(bytes, width_at + 4, 4)};
}

/// Start-of-frame markers are C0 to CF without the tables C4 and CC and the reserved C8 (ITU T.81,
/// table B.1).
bool is_start_of_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks from segment to segment up to the frame, which states the size (ITU T.81, B.1.1 and
/// B.2.2).
std::optional<ImageFacts> jpeg_facts(std::string_view bytes) {
  for (std::size_t at = 2; at + 4 <= bytes.size() && bytes[at] == '\xFF';) {
    const std::uint32_t marker = number_at(bytes, at + 1, 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    if (is_start_of_frame(marker)) {
      if (at + 9 > bytes.size()) return {};
      return ImageFacts{ImageKind::jpeg, number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2)};
    }
    at += 2 + number_at(bytes, at + 2, 2);
  }
  return {};
}

}  // namespace

std::optional<ImageFacts> image_facts(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png_facts(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_facts(bytes);
  return {};
}

}  // namespace chapbook::formats
