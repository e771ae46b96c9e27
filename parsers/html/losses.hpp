// FLOOR 1. What of a page does not come into the transcript.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chapbook::html {

enum class Loss : std::uint8_t { frame, part, contents, image, target };

/// In the order of Loss.
inline constexpr std::array<std::string_view, 5> loss_messages{
    "what stands around the article is left out",
    "a menu, form, aside or something hidden is left out",
    "a table of contents is left out",
    "an image is left out",
    "the target of a link is left out; its words stay",
};

}  // namespace chapbook::html
