// FLOOR 1, basement. The picture on the front of a book.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::formats {

/// What stands on a drawn cover below the label "Patient education". All are clean text; all but
/// the title may be empty.
struct CoverTexts {
  std::string_view title;    ///< set large, wrapped into lines of even length
  std::string_view tagline;  ///< under the title
  std::string_view count;    ///< under the tagline, smaller: how much is in the book
  std::string_view imprint;  ///< at the foot: publisher or author
};

struct Cover {
  std::string png;       ///< 1200 x 1920 pixels, 16 colours
  bool complete = true;  ///< false: the font lacks letters of the title, which is left out then
};

/// Draws a calm typographic cover with the font that is built into the program, so it is the same
/// on every machine. A title of any length fits: it is set smaller and in the end cut with an
/// ellipsis. Never fails for what the texts hold.
[[nodiscard]] Cover draw_cover(const CoverTexts& texts);

}  // namespace chapbook::formats
