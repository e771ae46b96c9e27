// FLOOR 1. A document as a condition text.
#pragma once

#include <string>

#include "parsers/ast/document.hpp"

namespace chapbook::formats::text {

struct Form {
  /// Puts the label "References" before references that have no heading.
  bool labels_references = false;
};

/// `document` in the form in which people write condition texts: title, tagline, metadata,
/// sections, references, doctors, research, trials, with blank lines, bullets and indents of one
/// kind. A line that belongs nowhere stands in the group in which it stood.
[[nodiscard]] std::string transcribe(const ast::Document& document, const Form& form);

}  // namespace chapbook::formats::text
