#include "formats/shared/cover_texts.hpp"

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "embedded/cover_font.hpp"
#include "formats/shared/article.hpp"
#include "formats/shared/cover_block.hpp"
#include "formats/shared/cover_ground.hpp"
#include "formats/shared/lettering.hpp"

namespace chapbook::formats::cover {

namespace {

constexpr int label_baseline = 196;
constexpr int title_last_baseline = field_end - 120;

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
  const Block block =
      fit(letters.font(), title, {148, 52, text_width, title_last_baseline - title_top});
  const int lines = static_cast<int>(block.lines.size());
  draw_block(picture, letters, block, title_last_baseline - (lines - 1) * block.leading, white_pen);
}

/// What stands on the paper: tagline and count below each other, the imprint at the end.
void draw_foot(Picture& picture, Lettering& letters, const CoverTexts& texts) {
  const Font& font = letters.font();
  const auto tagline = complete_glyphs(font, texts.tagline);
  const Block block = fit(font, tagline, {58, 34, text_width, 240});
  int baseline = strip_end + 130;
  draw_block(picture, letters, block, baseline, ink_pen);
  if (!block.lines.empty()) {
    baseline += static_cast<int>(block.lines.size() - 1) * block.leading + 84;
  }
  const auto count = complete_glyphs(font, texts.count);
  draw_block(picture, letters, fit(font, count, {42, 30, text_width, 50}), baseline, ink_pen);
  const auto imprint = complete_glyphs(font, texts.imprint);
  draw_block(picture, letters, fit(font, imprint, {36, 30, text_width, 50}), height - 110, ink_pen);
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
