// FLOOR 1. Runs rules over one document.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "lint/rule.hpp"

namespace chapbook::lint {

/// Runs those of `rules` that apply to the profile. Findings are sorted by position, then by rule
/// id; equal input gives equal output. A reference longer than citation::max_reference_bytes is not
/// read, which its reader reports, and so not checked either. `prose` saves taking the document
/// apart again where that was done already.
[[nodiscard]] std::vector<Diagnostic> run(
    const ast::Document& document, const Settings& settings,
    std::span<const Rule* const> rules = default_rules(),
    std::shared_ptr<const readability::Prose> prose = nullptr);

}  // namespace chapbook::lint
