// FLOOR 1, basement. What every drawn cover shows: colours, ripples and the label.
#pragma once

#include <cstdint>
#include <string>

#include "formats/shared/backdrop.hpp"
#include "formats/shared/lettering.hpp"

namespace chapbook::formats::cover {

// Measures in pixels. A field of colour holds the title, a strip of accent ends it, and paper
// holds the rest.
inline constexpr int width = 1200;
inline constexpr int height = 1920;
inline constexpr int margin = 112;
inline constexpr int text_width = width - 2 * margin;
inline constexpr int field_end = 1330;
inline constexpr int strip_end = field_end + 16;
inline constexpr int title_top = 300;

// Palette: seven steps from paper to ink, the accent, the field, its ripple, six steps to white.
inline constexpr std::uint8_t paper = 0;
inline constexpr std::uint8_t ink = 6;
inline constexpr std::uint8_t accent = 7;
inline constexpr std::uint8_t field = 8;
inline constexpr std::uint8_t ripple = 9;
inline constexpr std::uint8_t white = 15;

inline constexpr Pen ink_pen{paper + 1, ink};
inline constexpr Pen white_pen{ripple + 1, white};

/// Sets the pixels of row `y`, two a byte.
void draw_ground(int y, std::uint8_t* pixels);

/// The label stands above the title, in rows of its own.
inline constexpr BackdropPlan plan{width, height, title_top, &draw_ground};

/// The compressed backdrop of all covers. The program holds it already; this makes it when the
/// program is built.
[[nodiscard]] std::string make_backdrop();

}  // namespace chapbook::formats::cover
