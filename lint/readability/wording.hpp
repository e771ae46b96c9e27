// FLOOR 1. What rules of readability share when they report: numbers, and where the whole stands.
#pragma once

#include <string>
#include <string_view>

#include "lint/readability/prose.hpp"

namespace chapbook::lint::readability {

/// `value` to one decimal place. What is reported is compared in this form too, so that no message
/// says that 8.0 is above 8.
[[nodiscard]] double rounded(double value);

/// "11.9".
[[nodiscard]] std::string one_decimal(double value);

/// "1 sentence", "4 sentences".
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

/// ", estimated from 4 sentences" where there are too few for a sure figure, else nothing.
[[nodiscard]] std::string estimate_note(const Counts& counts);

/// Where a finding about the whole document is shown: its title, else the first heading, else its
/// first sentence. `prose` must have a section.
[[nodiscard]] Span place_of(const ast::Document& document, const Prose& prose);

/// The same for a section: its heading, else its first sentence.
[[nodiscard]] Span place_of(const ProseSection& section);

/// The prose of the first section of this kind, or nullptr.
[[nodiscard]] const ProseSection* find_section(const Prose& prose, ast::SectionKind kind);

/// True where the document or section has so few words that a grade says nothing.
[[nodiscard]] bool is_too_short(const Counts& counts);

}  // namespace chapbook::lint::readability
