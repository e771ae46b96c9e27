// FLOOR 1, basement: what the grammars find, as ranges of one tape.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/ast/reference.hpp"
#include "parsers/base/date.hpp"
#include "parsers/citation/short_vector.hpp"

namespace chapbook::citation {

/// A range of the tape; a null `data()` means that nothing was found.
using Range = std::string_view;

[[nodiscard]] inline bool found(Range range) {
  return range.data() != nullptr;
}

struct NamePiece {
  Range family;
  Range given;
  Range suffix;
  Range group;
  Range whole;
};

/// People as they are printed, in order.
using Names = ShortVector<NamePiece, 8>;

struct NamesPiece {
  Names names;
  Range et_al;
  Range label;
  Range whole;  ///< from the first name to the end of the last name, et al or label

  [[nodiscard]] bool empty() const { return names.empty(); }
};

struct DatePiece {
  Range text;
  Range label;
  PartialDate date;
};

struct PagesPiece {
  Range text;
  Range first;
  Range last;
};

/// What carries its own name tag and may therefore stand anywhere in a reference.
struct Marks {
  Range doi;
  Range pmid;
  Range pmcid;
  Range isbn;
  Range url;
  Range pubmed_url;
  Range medium;
  bool thesis = false;  ///< the medium is the genre of a thesis
  Range report_number;
  std::optional<DatePiece> accessed;
  bool accessed_in_brackets = false;  ///< "(accessed March 3, 2024)"
  std::optional<DatePiece> updated;
  std::optional<DatePiece> published;
  bool may_name_thesis = false;   ///< false: no word of the text starts what a thesis is called
  bool may_name_meeting = false;  ///< false: no word of the text starts the label of a meeting
  ShortVector<Range, 8> covered;  ///< each mark with its label and brackets
};

/// "189", "12, 13", "420-428" and how they are introduced.
struct LocatorPiece {
  Range chapter;
  Range chapter_label;
  Range page_label;  ///< "p.", "pages"
  std::optional<PagesPiece> pages;
};

/// One reading of a whole reference. Which of several is right is decided by their scores.
struct Parse {
  ast::ReferenceKind kind = ast::ReferenceKind::other;
  NamesPiece authors;
  Range title;
  Range medium;  ///< where it has no brackets, so that no mark holds it
  Range in_label;
  NamesPiece editors;
  Range container;
  Range edition;
  std::optional<int> edition_number;
  Range book_volume;
  Range place;
  Range publisher;
  std::optional<DatePiece> issued;
  std::optional<DatePiece> published;  ///< where it has no label, so that no mark holds it
  Range volume;
  Range issue;
  std::optional<PagesPiece> pages;
  Range elocator;
  Range chapter;
  Range chapter_label;
  double score = 0;  ///< higher is better; 0 and below: not a reading at all
};

}  // namespace chapbook::citation
