// FLOOR 1. Lines of prose -> paragraphs, items of lists and ornaments.
#pragma once

#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// Cuts `lines` into `work.pieces`, which forgets what it held. Blank lines part paragraphs; a
/// hard-wrapped line is joined to the one before it; bullets and numbers make lists, nested by an
/// indent that is at least two columns deeper. Every line that is not blank ends up in exactly one
/// piece. An item of a nested list follows the item that holds the list.
void cut_pieces(Workspace& work, LineRange lines);

}  // namespace chapbook::condition
