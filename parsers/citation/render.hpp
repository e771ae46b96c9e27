// FLOOR 1, basement: whether a reference is printed as one of our styles prints it.
#pragma once

#include <string_view>

#include "parsers/ast/reference.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::citation {

/// True where render() gives `text` in one of the styles; `reference` is understood. Nothing is
/// built.
[[nodiscard]] bool is_rendered_as(const ast::Reference& reference, std::string_view text);

}  // namespace chapbook::citation
