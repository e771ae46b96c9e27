// FLOOR 1, basement. References as plain text, one a line.
#pragma once

#include <string>

#include "formats/format.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::formats {

/// Every reference of `document` on a line of its own, printed in `style`. What the style leaves
/// out is reported.
[[nodiscard]] std::string reference_lines(const ast::Document& document, citation::Style style,
                                          const WriteContext& context);

}  // namespace chapbook::formats
