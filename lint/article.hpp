// FLOOR 1. What rules about a whole document ask before they speak.
#pragma once

#include "parsers/ast/document.hpp"

namespace chapbook::lint {

/// True for an article, false for a plain list of references: a list has no title, no sections and
/// no review date, and says nothing of the order in which its maker wants it.
[[nodiscard]] inline bool is_article(const ast::Document& document) {
  return document.title.has_value() || !document.sections.empty() || !document.meta.empty();
}

}  // namespace chapbook::lint
