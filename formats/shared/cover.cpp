#include "formats/shared/cover.hpp"

#include <array>
#include <cstdint>

#include "embedded/cover_backdrop.hpp"
#include "formats/shared/backdrop.hpp"
#include "formats/shared/cover_ground.hpp"
#include "formats/shared/cover_texts.hpp"
#include "formats/shared/png.hpp"

namespace chapbook::formats {

namespace {

using namespace cover;

struct Theme {
  Colour field;
  Colour accent;
};

/// Dark fields on which white reads with a contrast of 8:1 or more. Books on one shelf differ.
constexpr std::array<Theme, 6> themes{{
    {{0x12, 0x4E, 0x5A}, {0xE8, 0xB4, 0x5A}},  // deep teal
    {{0x27, 0x3F, 0x6B}, {0xE9, 0xB8, 0x72}},  // dusk blue
    {{0x2F, 0x55, 0x42}, {0xE3, 0xC0, 0x6B}},  // forest
    {{0x5B, 0x34, 0x5A}, {0xE6, 0xB0, 0x8A}},  // plum
    {{0x3B, 0x45, 0x54}, {0xD9, 0xB3, 0x6C}},  // slate
    {{0x4A, 0x4E, 0x2F}, {0xE5, 0xC3, 0x76}},  // moss
}};
constexpr Colour paper_colour{0xFB, 0xF8, 0xF1};
constexpr Colour white_colour{0xFF, 0xFF, 0xFF};

/// FNV-1a; only spreads titles over the themes.
const Theme& theme_for(std::string_view title) {
  std::uint32_t hash = 2166136261U;
  for (const char c : title) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return themes[(hash >> 16U) % themes.size()];
}

/// `part` of `whole` steps from `a` to `b`.
Colour mix(Colour a, Colour b, int part, int whole) {
  const auto channel = [&](int from, int to) {
    return static_cast<std::uint8_t>(from + (to - from) * part / whole);
  };
  return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue)};
}

Palette make_palette(const Theme& theme) {
  Palette palette{};
  const Colour dark = mix(theme.field, {0, 0, 0}, 2, 5);
  for (int i = paper; i <= ink; ++i) {
    palette[static_cast<std::size_t>(i)] = mix(paper_colour, dark, i - paper, ink - paper);
  }
  palette[accent] = theme.accent;
  palette[field] = theme.field;
  palette[ripple] = mix(theme.field, white_colour, 1, 17);
  for (int i = ripple + 1; i <= white; ++i) {
    palette[static_cast<std::size_t>(i)] =
        mix(theme.field, white_colour, i - ripple, white - ripple);
  }
  return palette;
}

const Backdrop& backdrop() {
  static const Backdrop ready(plan, embedded::cover_backdrop());
  return ready;
}

}  // namespace

Cover draw_cover(const CoverTexts& texts) {
  Picture picture(backdrop(), make_palette(theme_for(texts.title)));
  const bool complete = draw_texts(picture, texts);
  return {picture.to_png(), complete};
}

}  // namespace chapbook::formats
