// FLOOR 1, basement: whether a reference is printed as one of our styles prints it.
#pragma once

#include <string_view>

#include "parsers/ast/reference.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::citation {

/// True where render(reference, style) is `text`; `reference` is understood. Nothing is built.
[[nodiscard]] bool is_rendered_as(const ast::Reference& reference, Style style,
                                  std::string_view text);

}  // namespace chapbook::citation
