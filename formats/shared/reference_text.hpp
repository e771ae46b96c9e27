// FLOOR 1, basement. References as plain text, one a line.
#pragma once

#include <string>

#include "parsers/ast/document.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::formats {

/// Every reference of `document` on a line of its own, printed in `style`.
[[nodiscard]] std::string reference_lines(const ast::Document& document, citation::Style style);

}  // namespace chapbook::formats
