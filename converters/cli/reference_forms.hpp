// FLOOR 3. A list of references in another form.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "parsers/ast/document.hpp"

namespace chapbook::cli {

/// What render_references takes.
inline constexpr std::array<std::string_view, 6> reference_forms{"csl-json", "csl-jsonl", "adam",
                                                                 "ama10",    "ama11",     "nlm"};

/// The references of `document` as "csl-json" (one array), "csl-jsonl" (one object a line), or as
/// text in the style "adam", "ama10", "ama11" or "nlm", one a line. N references give N items.
[[nodiscard]] std::string render_references(const ast::Document& document, std::string_view form);

}  // namespace chapbook::cli
