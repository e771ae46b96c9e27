// FLOOR 1, basement: from ranges of the tape to the fields of a reference.
#pragma once

#include "parsers/ast/reference.hpp"
#include "parsers/citation/pieces.hpp"
#include "parsers/citation/tape.hpp"

namespace chapbook::citation {

/// Everything that was read, and how sure the choice of the reading was.
struct Reading {
  Range text;  ///< all that has to be explained: the reference without its numbering
  const Marks& marks;
  const Parse& parse;
  double lead;  ///< score ahead of the second best reading
};

/// Fills the fields of `reference` (and `leftovers`, `understood`, `exact`, `confidence`).
void assemble(const Tape& tape, TextPool& pool, const Reading& reading, ast::Reference& reference);

}  // namespace chapbook::citation
