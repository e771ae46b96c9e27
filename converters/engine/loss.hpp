// FLOOR 2. What of a source was not understood.
#pragma once

#include <vector>

#include "parsers/ast/document.hpp"

namespace chapbook::engine {

/// The spans that were kept word for word because they fit no known form (raw blocks, unplaced lines
/// and references that were not understood), and bytes that are no characters. Sorted by
/// position; empty means that every line was understood.
[[nodiscard]] std::vector<Span> not_understood(const ast::Document& document);

}  // namespace chapbook::engine
