// FLOOR 1. The heading patterns of section_kinds.def, written out as plain strings.
#pragma once

#include <string>
#include <vector>

#include "parsers/ast/section_kind.hpp"

namespace chapbook::condition {

/// One way to write a heading, in lower case with single spaces and without the question mark.
struct Phrase {
  ast::SectionKind kind = ast::SectionKind::other;
  std::string before;  ///< what stands before the name, its space included: "what causes "
  std::string after;   ///< what stands behind the name: " diagnosed"; mostly empty
  bool named = false;  ///< false: `before` is the whole heading
  /// True when `before` says enough to know the kind whatever the name is: at least five words, the
  /// last of them a preposition ("what are the symptoms of").
  bool specific = false;
};

/// Every question that the table describes: each choice of BE, PREP and [optional] words written
/// out.
[[nodiscard]] std::vector<Phrase> question_phrases();

/// Every heading of the table that does without the name.
[[nodiscard]] std::vector<Phrase> label_phrases();

}  // namespace chapbook::condition
