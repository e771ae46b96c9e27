// FLOOR 1, basement. A few words set as lines: where they break, and how large they can be.
#pragma once

#include <span>
#include <vector>

#include "formats/shared/font.hpp"

namespace chapbook::formats::cover {

using Line = std::span<const Glyph>;

/// Sizes in pixels to the em, the box in pixels.
struct Fit {
  int largest;
  int smallest;
  int width;
  int max_height;
};

/// A text fitted into a box.
struct Block {
  std::vector<Line> lines;  ///< parts of the text, without the spaces at which it breaks
  int size = 0;             ///< pixels to the em
  int leading = 0;          ///< pixels from baseline to baseline
};

/// The largest size at which the text stays in the box with its words whole, in lines of even
/// length. Lines break at spaces and behind a hyphen or slash between two parts of a word, but not
/// so that a line starts with a dash or the last one holds fewer than three characters. At the
/// smallest size words wider than the box are broken and what is too much is cut off.
[[nodiscard]] Block fit(const Font& font, Line text, const Fit& box);

}  // namespace chapbook::formats::cover
