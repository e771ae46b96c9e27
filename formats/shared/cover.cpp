#include "formats/shared/cover.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "embedded/cover_font.hpp"
#include "formats/shared/lettering.hpp"
#include "formats/shared/png.hpp"

namespace chapbook::formats {

namespace {

// Measures in pixels. A field of colour holds the title, a strip of accent ends it, and paper
// holds the rest.
constexpr int width = 1200;
constexpr int height = 1920;
constexpr int margin = 112;
constexpr int text_width = width - 2 * margin;
constexpr int field_end = 1330;
constexpr int strip_end = field_end + 16;
constexpr int label_baseline = 196;
constexpr int title_top = 300;
constexpr int title_last_baseline = field_end - 120;

// Palette: seven steps from paper to ink, the accent, the field, its ripple, six steps to white.
constexpr std::uint8_t paper = 0;
constexpr std::uint8_t ink = 6;
constexpr std::uint8_t accent = 7;
constexpr std::uint8_t field = 8;
constexpr std::uint8_t ripple = 9;
constexpr std::uint8_t white = 15;

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

/// Rings around a point below the right edge of the field, like ripples on water.
void draw_ripples(Picture& picture) {
  constexpr int centre_x = width - 40;
  constexpr int centre_y = field_end - 160;
  constexpr int step = 170;
  for (int ring = 7; ring >= 1; --ring) {
    const std::uint8_t colour = ring % 2 == 1 ? ripple : field;
    const int radius = ring * step;
    for (int y = std::max(0, centre_y - radius); y < std::min(field_end, centre_y + radius); ++y) {
      const double rise = y - centre_y + 0.5;
      const int half =
          static_cast<int>(std::lround(std::sqrt(1.0 * radius * radius - rise * rise)));
      picture.fill(y, centre_x - half, centre_x + half, colour);
    }
  }
}

constexpr Pen ink_pen{paper + 1, ink};
constexpr Pen white_pen{ripple + 1, white};

using Line = std::span<const Glyph>;

int units_of(Line line) {
  int units = 0;
  for (const Glyph& glyph : line) units += glyph.advance;
  return units;
}

/// Breaks a text into lines of at most `limit` font units: at spaces, and inside a word only where
/// the word alone is too wide.
std::vector<Line> break_lines(Line text, int limit) {
  std::vector<Line> lines;
  std::size_t start = 0;
  std::size_t last_space = 0;  // 0: none in this line
  int units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    units += text[i].advance;
    if (text[i].is_space) {
      if (i == start) {
        start = i + 1;
        units = 0;
      } else {
        last_space = i;
      }
      continue;
    }
    if (units <= limit || i == start) continue;
    const std::size_t end = last_space > start ? last_space : i;
    lines.push_back(text.subspan(start, end - start));
    start = last_space > start ? last_space + 1 : i;
    last_space = 0;
    units = units_of(text.subspan(start, i + 1 - start));
  }
  if (start < text.size()) lines.push_back(text.subspan(start));
  return lines;
}

/// Lines of even length: the narrowest limit that needs no more lines than `limit` does.
std::vector<Line> balance_lines(Line text, int limit) {
  const std::size_t count = break_lines(text, limit).size();
  int low = limit / 2;
  int high = limit;
  while (low + 1 < high) {
    const int middle = (low + high) / 2;
    (break_lines(text, middle).size() <= count ? high : low) = middle;
  }
  return break_lines(text, high);
}

bool has_broken_word(Line text, int limit) {
  int units = 0;
  for (const Glyph& glyph : text) {
    units = glyph.is_space ? 0 : units + glyph.advance;
    if (units > limit) return true;
  }
  return false;
}

/// A text fitted into a box.
struct Block {
  std::vector<Line> lines;
  int size = 0;     ///< pixels to the em
  int leading = 0;  ///< pixels from baseline to baseline
};

struct Fit {
  int largest;
  int smallest;
  int max_height;
};

/// The largest size at which the text stays in the box with its words whole; at the smallest size
/// words may be broken and what is too much is cut off.
Block fit(const Font& font, Line text, const Fit& box) {
  constexpr int step = 4;
  for (int size = box.largest;; size -= step) {
    const int limit = text_width * font.units_per_em() / size;
    Block block{balance_lines(text, limit), size, size * 118 / 100};
    const auto room = static_cast<std::size_t>(std::max(1, box.max_height / block.leading));
    const bool last = size - step < box.smallest;
    if (!last && (block.lines.size() > room || has_broken_word(text, limit))) continue;
    if (block.lines.size() > room) block.lines.resize(room);
    return block;
  }
}

void draw_block(Picture& picture, Lettering& lettering, const Block& block, int first_baseline,
                Pen pen) {
  int baseline = first_baseline;
  for (const Line line : block.lines) {
    lettering.draw(picture, line, block.size, margin, baseline, pen);
    baseline += block.leading;
  }
}

/// The glyphs of a text that the font can show completely, else none.
std::vector<Glyph> complete_glyphs(const Font& font, std::string_view text) {
  GlyphRun run = font.map(text);
  return run.complete ? std::move(run.glyphs) : std::vector<Glyph>{};
}

/// The coloured field, strip and paper, which only the palette makes different.
Picture draw_ground() {
  Picture picture(width, height, {});
  for (int y = 0; y < field_end; ++y) picture.fill(y, 0, width, field);
  for (int y = field_end; y < strip_end; ++y) picture.fill(y, 0, width, accent);
  draw_ripples(picture);
  return picture;
}

/// FreeType is not made for several threads, so each has its own letters.
Lettering& lettering() {
  thread_local Lettering letters(embedded::cover_font());
  return letters;
}

/// The title stands on the foot of the field and grows upwards.
void draw_title(Picture& picture, Lettering& letters, Line title) {
  const Block block = fit(letters.font(), title, {148, 52, title_last_baseline - title_top});
  const int lines = static_cast<int>(block.lines.size());
  draw_block(picture, letters, block, title_last_baseline - (lines - 1) * block.leading, white_pen);
}

/// What stands on the paper: tagline and count below each other, the imprint at the end.
void draw_foot(Picture& picture, Lettering& letters, const CoverTexts& texts) {
  const Font& font = letters.font();
  const auto tagline = complete_glyphs(font, texts.tagline);
  const Block block = fit(font, tagline, {58, 34, 240});
  int baseline = strip_end + 130;
  draw_block(picture, letters, block, baseline, ink_pen);
  if (!block.lines.empty()) {
    baseline += static_cast<int>(block.lines.size() - 1) * block.leading + 84;
  }
  const auto count = complete_glyphs(font, texts.count);
  draw_block(picture, letters, fit(font, count, {42, 30, 50}), baseline, ink_pen);
  const auto imprint = complete_glyphs(font, texts.imprint);
  draw_block(picture, letters, fit(font, imprint, {36, 30, 50}), height - 110, ink_pen);
}

/// Puts the texts on their places. False: the font lacks letters of the title.
bool draw_texts(Picture& picture, const CoverTexts& texts) {
  Lettering& letters = lettering();
  const Font& font = letters.font();
  letters.draw(picture, complete_glyphs(font, texts.label), 36, margin, label_baseline, white_pen,
               2.5);
  const GlyphRun title = font.map(texts.title);
  if (title.complete) draw_title(picture, letters, title.glyphs);
  draw_foot(picture, letters, texts);
  return title.complete;
}

const Backdrop& backdrop() {
  static const Backdrop made(draw_ground(), [](Picture& example) {
    draw_texts(example,
               {"Patient education", "Quick brown fox", "Jumps over the lazy dog", "", ""});
  });
  return made;
}

}  // namespace

Cover draw_cover(const CoverTexts& texts) {
  Picture picture(backdrop(), make_palette(theme_for(texts.title)));
  const bool complete = draw_texts(picture, texts);
  return {picture.to_png(), complete};
}

}  // namespace chapbook::formats
