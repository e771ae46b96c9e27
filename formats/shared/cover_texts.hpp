// FLOOR 1, basement. The words on a cover.
#pragma once

#include "formats/shared/cover.hpp"
#include "formats/shared/png.hpp"

namespace chapbook::formats::cover {

/// Puts the texts on their places below the label. False: the font lacks letters of the title.
bool draw_texts(Picture& picture, const CoverTexts& texts);

/// What every cover says about itself, above the title.
void draw_label(Picture& picture);

}  // namespace chapbook::formats::cover
