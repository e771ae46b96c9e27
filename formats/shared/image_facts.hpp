// FLOOR 1, basement. Pictures that come from outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chapbook::formats {

enum class ImageKind { png, jpeg };

/// What an image file says about itself.
struct ImageFacts {
  ImageKind kind;
  std::uint32_t width;  ///< pixels
  std::uint32_t height;
};

/// Reads the head of a PNG (ISO/IEC 15948) or JPEG file (ITU T.81); nullopt for any other bytes and
/// for a file that ends before it states its size.
[[nodiscard]] std::optional<ImageFacts> image_facts(std::string_view bytes);

}  // namespace chapbook::formats
