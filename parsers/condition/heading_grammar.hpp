// FLOOR 1. What a heading looks like, with or without the name of the condition.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/ast/section_kind.hpp"

namespace chapbook::condition {

/// How a question heading stands to the name of the condition.
enum class NameMatch {
  same,   ///< the heading holds the name, or its pattern has no place for one
  other,  ///< the words around it are a known pattern, but the name is another one
};

struct QuestionHeading {
  ast::SectionKind kind;
  NameMatch match;
};

/// Reads a whole line as a question heading of section_kinds.def. `key` is the fold_case of the
/// line without its question mark, `name_key` that of the title (empty: any name will do).
/// Names are compared letter by letter. A `NameMatch::other` comes back only from patterns that
/// leave no doubt about the kind.
[[nodiscard]] std::optional<QuestionHeading> read_question(std::string_view key,
                                                           std::string_view name_key);

/// True for a question that no pattern knows but that opens with a question word and ends with the
/// name: "why do people get asthma".
[[nodiscard]] bool is_unknown_question(std::string_view key, std::string_view name_key);

/// Reads a whole line as a heading without the name: "Exams and Tests", "References:",
/// "Clinical Trials (4)". Cheap enough to ask about every short line.
[[nodiscard]] std::optional<ast::SectionKind> read_label(std::string_view line);

}  // namespace chapbook::condition
