// FLOOR 1. Lines between cards and references that belong to none of them.
#pragma once

#include "parsers/ast/document.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// Keeps the non-blank lines of `lines` word for word in `document.unplaced`, with a notice.
void add_unplaced(Workspace& work, LineRange lines, ast::Document& document);

}  // namespace chapbook::condition
