// FLOOR 1. Finding the reference block, and cutting it into references.
#pragma once

#include <optional>
#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// Where references start inside prose that no label parts from them.
struct ReferenceStart {
  std::size_t line = 0;
  bool after_gap = false;  ///< two blank lines or more stand before it
};

/// Looks for an unlabelled reference block at the end of `lines`: what follows a gap of two blank
/// lines, if it has the shape of a reference; else the last blocks, if they have that shape.
[[nodiscard]] std::optional<ReferenceStart> find_references(const Workspace& work, LineRange lines);

/// The first of these two only: references after a gap, as they may follow cards.
[[nodiscard]] std::optional<ReferenceStart> find_references_after_gap(const Workspace& work,
                                                                      LineRange lines);

/// True when the first or the last block of `lines` has the shape of a reference.
[[nodiscard]] bool holds_references(const Workspace& work, LineRange lines);

/// Cuts `lines` into references and reads each: N references in, N references out. One that is not
/// understood stays a reference. Ornaments between them go to `document.unplaced`.
void read_references(Workspace& work, LineRange lines, ast::Document& document);

}  // namespace chapbook::condition
