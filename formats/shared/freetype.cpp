// FreeType, loaded on first use: it brings libraries of pictures and compression, and only what
// draws a cover needs it. Whoever calls a function of FreeType that has no row here gets an error
// of the linker: add the row.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H

#include "parsers/base/shared_library.hpp"

namespace {

void* freetype() {
  static void* const library = chapbook::load_library(CHAPBOOK_FREETYPE);
  return library;
}

}  // namespace

LOADED_ON_USE(freetype(), FT_Error, FT_Done_FreeType, (FT_Library a), (a))
LOADED_ON_USE(freetype(), FT_UInt, FT_Get_Char_Index, (FT_Face a, FT_ULong b), (a, b))
LOADED_ON_USE(freetype(), FT_Error, FT_Get_Kerning,
              (FT_Face a, FT_UInt b, FT_UInt c, FT_UInt d, FT_Vector* e), (a, b, c, d, e))
LOADED_ON_USE(freetype(), FT_Module, FT_Get_Module, (FT_Library a, const char* b), (a, b))
LOADED_ON_USE(freetype(), FT_Error, FT_Init_FreeType, (FT_Library * a), (a))
LOADED_ON_USE(freetype(), FT_Error, FT_Load_Glyph, (FT_Face a, FT_UInt b, FT_Int32 c), (a, b, c))
LOADED_ON_USE(freetype(), FT_Error, FT_New_Memory_Face,
              (FT_Library a, const FT_Byte* b, FT_Long c, FT_Long d, FT_Face* e), (a, b, c, d, e))
LOADED_ON_USE(freetype(), FT_Error, FT_Set_Pixel_Sizes, (FT_Face a, FT_UInt b, FT_UInt c),
              (a, b, c))
