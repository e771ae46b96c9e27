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

/// Looks for an unlabelled reference block in `lines` that follows a gap of two blank lines.
[[nodiscard]] std::optional<ReferenceStart> find_references_after_gap(const Workspace& work,
                                                                      LineRange lines);

/// Looks for an unlabelled reference block at the end of `lines`, where nothing but the form of its
/// blocks gives it away. Only the last prose of a document is asked this: elsewhere a sentence that
/// happens to look like a reference is more likely than a reference.
[[nodiscard]] std::optional<ReferenceStart> find_references_at_end(const Workspace& work,
                                                                   LineRange lines);

/// True when the first or the last block of `lines` has the shape of a reference.
[[nodiscard]] bool holds_references(const Workspace& work, LineRange lines);

/// Cuts `lines` into references and reads each: N references in, N references out. One that is not
/// understood stays a reference. Ornaments between them go to `document.unplaced`.
void read_references(Workspace& work, LineRange lines, ast::Document& document);

}  // namespace chapbook::condition
