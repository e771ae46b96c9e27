// FLOOR 1, basement: how a reference is printed in one of our styles, and whether it is.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/ast/reference.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::citation {

/// True where render() gives `text` in one of the styles; `reference` is understood. Nothing is
/// built.
[[nodiscard]] bool is_rendered_as(const ast::Reference& reference, std::string_view text);

/// What render(reference, style) puts together, in order: views of the texts of the fields
/// themselves, so that who made the fields can tell where each piece comes from, and words and
/// signs of the style between them. `reference` is understood.
[[nodiscard]] std::vector<std::string_view> render_pieces(const ast::Reference& reference,
                                                          Style style);

}  // namespace chapbook::citation
