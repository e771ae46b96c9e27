// FLOOR 1. The types of question in MedQuAD.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/ast/section_kind.hpp"

namespace chapbook::medquad {

/// The kind of section that answers questions of the type `qtype`, whatever its case; nullopt for
/// the types that only drugs and supplements have, and for any that is not known.
[[nodiscard]] std::optional<ast::SectionKind> kind_of_question(std::string_view qtype);

}  // namespace chapbook::medquad
