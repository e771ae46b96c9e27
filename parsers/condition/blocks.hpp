// FLOOR 1. Lines of prose -> paragraphs and nested lists.
#pragma once

#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// Reads `lines` as prose: paragraphs, nested lists, and ornaments as Raw, as cut_pieces finds
/// them.
[[nodiscard]] std::vector<ast::Block> read_blocks(Workspace& work, LineRange lines);

/// The paragraph that stands at `span`, with its web addresses as links.
[[nodiscard]] ast::Paragraph make_paragraph(Workspace& work, Span span);

/// The names in the blocks of an alternative-names section: one per line or bullet, or parted by
/// ";". Nothing else parts names ("Tumor - spinal cord" is one).
[[nodiscard]] std::vector<Text> read_names(Workspace& work, const std::vector<ast::Block>& blocks);

}  // namespace chapbook::condition
