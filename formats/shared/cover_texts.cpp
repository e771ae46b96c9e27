#include "formats/shared/cover_texts.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "embedded/cover_font.hpp"
#include "formats/shared/article.hpp"
#include "formats/shared/cover_ground.hpp"
#include "formats/shared/lettering.hpp"

namespace chapbook::formats::cover {

namespace {

constexpr int label_baseline = 196;
constexpr int title_last_baseline = field_end - 120;

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

/// FreeType is not made for several threads, so each takes letters that no other has, and gives
/// them back for the next cover.
class Letters {
 public:
  Letters() : letters_(take()) {}
  ~Letters() {
    const std::lock_guard lock(free().mutex);
    free().sets.push_back(std::move(letters_));  // there is room since it was made
  }
  Letters(const Letters&) = delete;
  Letters& operator=(const Letters&) = delete;

  Lettering& operator*() const { return *letters_; }

 private:
  struct Free {
    std::mutex mutex;
    std::vector<std::unique_ptr<Lettering>> sets;
    std::size_t made = 0;
  };
  static Free& free() {
    static Free all;
    return all;
  }
  static std::unique_ptr<Lettering> take() {
    const std::lock_guard lock(free().mutex);
    if (free().sets.empty()) {
      auto made = std::make_unique<Lettering>(embedded::cover_font());
      free().sets.reserve(++free().made);
      return made;
    }
    auto taken = std::move(free().sets.back());
    free().sets.pop_back();
    return taken;
  }

  std::unique_ptr<Lettering> letters_;
};

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

}  // namespace

bool draw_texts(Picture& picture, const CoverTexts& texts) {
  const Letters borrowed;
  Lettering& letters = *borrowed;
  const GlyphRun title = letters.font().map(texts.title);
  if (title.complete) draw_title(picture, letters, title.glyphs);
  draw_foot(picture, letters, texts);
  return title.complete;
}

void draw_label(Picture& picture) {
  constexpr int size = 36;
  constexpr double tracking = 2.5;
  const Letters borrowed;
  Lettering& letters = *borrowed;
  letters.draw(picture, complete_glyphs(letters.font(), label::education), size, margin,
               label_baseline, white_pen, tracking);
}

}  // namespace chapbook::formats::cover
