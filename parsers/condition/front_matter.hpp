// FLOOR 1. Title, tagline and metadata: what a text says about itself.
#pragma once

#include <optional>

#include "parsers/ast/document.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// Takes the title, the tagline and the metadata that the format of the input knows for sure. Their
/// lines are blank afterwards.
void take_hinted_front(Workspace& work, ast::Document& document);

/// The line of the title where no hint says it: the first one that is not blank, unless it is a
/// bullet, a heading, metadata or too long for a name.
[[nodiscard]] std::optional<std::size_t> find_title(const Workspace& work);

/// Takes the metadata out of the prose or references in `lines` into `document.meta`: lines with a
/// known key at the start of a block or after each other. With `any_key`, any short `Key: value`
/// line counts (before the first heading). The lines are blank afterwards.
void take_metadata(Workspace& work, LineRange lines, bool any_key, ast::Document& document);

/// Takes the tagline out of `lines`, the ones between the title and the first heading: the first of
/// them, if it is short, stands alone and is no sentence. Its line is blank afterwards.
void take_tagline(Workspace& work, LineRange lines, ast::Document& document);

}  // namespace chapbook::condition
