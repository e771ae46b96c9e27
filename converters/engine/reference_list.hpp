// FLOOR 2. Reads plain reference lists: no headings, no prose, one reference a line.
#pragma once

#include <memory>

#include "parsers/ast/document.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::engine {

/// Takes every non-blank line of `source` for one reference, whatever it looks like. N such lines
/// give N references, in order; no other member of the document is filled.
[[nodiscard]] ast::Document read_reference_list(std::shared_ptr<const Source> source);

/// Takes the whole of `source`, line ends included, for one reference. The document holds exactly
/// one, even where the text is blank.
[[nodiscard]] ast::Document read_one_reference(std::shared_ptr<const Source> source);

}  // namespace chapbook::engine
