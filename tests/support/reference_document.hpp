// Test support: documents made of plain reference lines, and what the rules say about them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::test {

/// Every non-blank line of `lines` as one reference.
[[nodiscard]] ast::Document reference_document(std::string_view lines);

/// `example` read as its form says.
[[nodiscard]] ast::Document document_of(const lint::Example& example);

/// All findings in `example` under `profile`, on the day that it names.
[[nodiscard]] std::vector<Diagnostic> lint_example(
    const lint::Example& example, lint::Profile profile,
    std::span<const lint::Rule* const> rules = lint::default_rules());

/// The text of `example` after all safe fixes of all rules.
[[nodiscard]] std::string fix_example(const lint::Example& example, lint::Profile profile);

/// All findings of all rules in `lines` under `profile`, with `today` as an ISO date.
[[nodiscard]] std::vector<Diagnostic> lint_lines(std::string_view lines,
                                                 lint::Profile profile = lint::Profile::adam,
                                                 std::string_view today = "2026-11-22");

/// `lines` after all safe fixes of all rules.
[[nodiscard]] std::string fix_lines(std::string_view lines,
                                    lint::Profile profile = lint::Profile::adam,
                                    std::string_view today = "2026-11-22");

/// The ids in `findings`, in order, without repeats.
[[nodiscard]] std::vector<std::string> ids_of(const std::vector<Diagnostic>& findings);

}  // namespace chapbook::test
