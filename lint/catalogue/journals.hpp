// FLOOR 1. Journals and the abbreviations of the National Library of Medicine.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/catalogue/catalogue_file.hpp"
#include "lint/catalogue/folded_index.hpp"
#include "lint/catalogue/nearest.hpp"

namespace chapbook::lint {

class Journals {
 public:
  /// A later row replaces an earlier one of the same title. What `rows` view must outlive this.
  explicit Journals(std::span<const JournalRow> rows);

  /// The journal with this full title. A leading "The" and a subtitle behind ":" do not count.
  [[nodiscard]] const JournalRow* with_title(std::string_view title) const;
  /// A journal with this abbreviation, but for case, stops and spaces; the place
  /// or year that the library adds, as in "Spine (Phila Pa 1976)", may be missing.
  [[nodiscard]] const JournalRow* with_abbreviation(std::string_view abbreviation) const;
  /// A journal of which `printed` is the abbreviation with one word misspelled: a word that no
  /// known title or abbreviation has, one slip (in a long word two) away from the right one.
  [[nodiscard]] const JournalRow* near_abbreviation(std::string_view printed) const;

 private:
  std::vector<JournalRow> rows_;
  FoldedIndex titles_;
  FoldedIndex abbreviations_;
  FoldedIndex words_;  ///< every word of titles and abbreviations, in small letters
  Nearest nearest_;    ///< folded abbreviation -> row
};

}  // namespace chapbook::lint
