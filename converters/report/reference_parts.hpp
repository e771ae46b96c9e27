// FLOOR 2. The parts of a reference with names for people.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/ast/reference.hpp"

namespace chapbook::report {

struct PartKind {
  std::string_view id;    ///< "container": for style sheets
  std::string_view name;  ///< "book or journal"
};

struct Part {
  const PartKind* kind;  ///< static storage
  Span span;
};

/// The parts of `reference` that have text, sorted by position; they do not overlap. Labels and
/// punctuation between them belong to none.
[[nodiscard]] std::vector<Part> parts_of(const ast::Reference& reference);

}  // namespace chapbook::report
