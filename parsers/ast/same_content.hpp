// FLOOR 0. Whether two documents say the same, wherever it stands, and what they say differently.
#pragma once

#include <string>
#include <vector>

#include "parsers/ast/document.hpp"

namespace chapbook::ast {

/// A place where two documents part. Texts are lines of their dumps (parsers/ast/dump.hpp).
struct ContentDifference {
  /// In the source of the first document: what only it says, or else what stands before that which
  /// only the second says.
  Span span;
  std::vector<std::string> first;   ///< what the first document says here
  std::vector<std::string> second;  ///< what the second one says instead
};

/// Compares everything that readers, rules and writers take for content: title, tagline, metadata,
/// sections, references with all their fields, doctors, cards, unplaced lines. Spans, the bytes
/// that clean text evens out, diagnostics, and how sure the reader of a reference was are no
/// content. In order of the first document, at most 100; the last one then holds all the rest.
[[nodiscard]] std::vector<ContentDifference> content_differences(const Document& first,
                                                                 const Document& second);

/// True where there is no difference.
[[nodiscard]] bool same_content(const Document& first, const Document& second);

/// The differences for a person: lines of the first document behind "-", of the second behind "+",
/// an empty line between two places. Empty where there are none.
[[nodiscard]] std::string describe(const std::vector<ContentDifference>& differences);

}  // namespace chapbook::ast
