// FLOOR 1. The table of contents as a tree, for nav.xhtml and toc.ncx alike.
#pragma once

#include <string>
#include <vector>

#include "formats/epub/book.hpp"
#include "formats/epub/letters.hpp"

namespace chapbook::formats::epub {

struct ContentsEntry {
  std::string label;
  std::string href;  ///< empty for a letter
  std::string id;    ///< of a letter; else empty
  bool is_ours;      ///< the label
  std::vector<ContentsEntry> below;
};

struct Contents {
  std::vector<ContentsEntry> entries;
  std::vector<LetterGroup> letters;  ///< where the chapters are grouped; else empty
};

/// Chapters in reading order, then the pages behind them. Two levels, so that it stays a page that
/// a person can use: few chapters show their sections; many that are sorted by title stand in
/// groups by letter; many in another order are one list.
[[nodiscard]] Contents table_of_contents(const Book& book);

}  // namespace chapbook::formats::epub
