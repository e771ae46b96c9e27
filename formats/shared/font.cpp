#include "formats/shared/font.hpp"

#include <ft2build.h>
#include <utf8proc.h>

#include <cstdlib>
#include <new>
#include FT_FREETYPE_H
#include FT_MODULE_H

#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

struct EndFreeType {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::unique_ptr<FT_LibraryRec_, EndFreeType>;

}  // namespace

struct Font::State {
  Library library;  ///< ends the face as well
  FT_Face face = nullptr;
};

namespace {

/// Characters that stand for no mark on paper (Unicode categories Cf and Mn's variation selectors).
bool is_invisible(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_CF ||
         (value >= 0xFE00 && value <= 0xFE0F);
}

/// Throws where memory ran out, which is no property of a letter or a font.
bool succeeded(FT_Error error) {
  if (error == FT_Err_Out_Of_Memory) throw std::bad_alloc();
  return error == FT_Err_Ok;
}

/// Where memory runs out, FreeType starts all the same, without some of its modules.
Library start_freetype() {
  FT_Library started = nullptr;
  if (FT_Init_FreeType(&started) != FT_Err_Ok) throw std::bad_alloc();
  Library library(started);
  for (const char* module : {"truetype", "sfnt", "psnames", "smooth"}) {
    if (FT_Get_Module(started, module) == nullptr) throw std::bad_alloc();
  }
  return library;
}

}  // namespace

/// The font is built in, so that nothing but a want of memory can be in the way, for which FreeType
/// has several errors.
Font::Font(std::string_view file) : state_(std::make_unique<State>(State{start_freetype()})) {
  const FT_Error error =
      FT_New_Memory_Face(state_->library.get(), reinterpret_cast<const FT_Byte*>(file.data()),
                         static_cast<FT_Long>(file.size()), 0, &state_->face);
  if (error != FT_Err_Ok) throw std::bad_alloc();
}

Font::~Font() = default;

int Font::units_per_em() const {
  return state_->face->units_per_EM;
}

GlyphRun Font::map(std::string_view text) const {
  GlyphRun run;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    at += point.length;
    if (is_invisible(point.value)) continue;
    const FT_UInt index = FT_Get_Char_Index(state_->face, point.value);
    if (!point.valid || index == 0 ||
        !succeeded(FT_Load_Glyph(state_->face, index, FT_LOAD_NO_SCALE))) {
      run.complete = false;
      continue;
    }
    if (!run.glyphs.empty()) {
      FT_Vector kerning{};
      Glyph& previous = run.glyphs.back();
      FT_Get_Kerning(state_->face, previous.index, index, FT_KERNING_UNSCALED, &kerning);
      previous.advance += static_cast<int>(kerning.x);
    }
    run.glyphs.push_back(
        {index, static_cast<int>(state_->face->glyph->metrics.horiAdvance), point.value});
  }
  return run;
}

GlyphImage Font::render(const Glyph& glyph, int size) const {
  const FT_Face face = state_->face;
  ensure(succeeded(FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(size))), "a font has any size");
  if (!succeeded(FT_Load_Glyph(face, glyph.index, FT_LOAD_NO_HINTING | FT_LOAD_RENDER))) return {};
  const FT_GlyphSlot slot = face->glyph;
  return {slot->bitmap_left,
          -slot->bitmap_top,
          static_cast<int>(slot->bitmap.width),
          static_cast<int>(slot->bitmap.rows),
          slot->bitmap.buffer,
          slot->bitmap.pitch};
}

}  // namespace chapbook::formats
