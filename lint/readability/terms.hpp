// FLOOR 1. Words of the trade, and whether the text explains them.
#pragma once

#include <string_view>
#include <vector>

#include "lint/readability/prose.hpp"

namespace chapbook::lint::readability {

/// A term where it first appears, which is not explained there.
struct UnexplainedTerm {
  Span span;
  std::string_view term;   ///< as the text prints it
  std::string_view plain;  ///< plain words that say the same; empty where none are known
  int syllables = 0;       ///< of the term
};

/// The terms of data/glossary.tsv, and long words that are medical by their form
/// (data/medical_parts.txt), each at most once. A term counts as explained where brackets follow it
/// or stand around it, where plain words follow ("edema, or swelling", "edema is a ...") or where
/// it is introduced as a name ("called edema"). What the article is about needs no explanation.
[[nodiscard]] std::vector<UnexplainedTerm> unexplained_terms(const Prose& prose,
                                                             const ast::Document& document);

/// Whether the text around `words[first]` to `words[last]` of `sentence` explains them.
[[nodiscard]] bool is_explained(const Sentence& sentence, std::size_t first, std::size_t last);

}  // namespace chapbook::lint::readability
