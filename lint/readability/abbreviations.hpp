// FLOOR 1. Abbreviations in capitals that the text never writes out.
#pragma once

#include <string_view>
#include <vector>

#include "lint/readability/prose.hpp"

namespace chapbook::lint::readability {

struct Abbreviation {
  Span span;              ///< where it first appears
  std::string_view text;  ///< "ESR"
};

/// Two to five capitals, perhaps with a small "s" or a hyphen behind them, each at most once; names
/// of genes ("the ABC gene", "ABC1") are left out. Written out is what brackets stand around or
/// follow ("blood test (ESR)", "ESR (blood test)"), anywhere in the document; what everyone knows
/// (data/known_abbreviations.txt) need not be.
[[nodiscard]] std::vector<Abbreviation> unexpanded_abbreviations(const Prose& prose,
                                                                 const ast::Document& document);

}  // namespace chapbook::lint::readability
