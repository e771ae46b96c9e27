// Documents made by hand, for tests of writers that should not depend on a reader.
#pragma once

#include <string>
#include <string_view>

#include "parsers/ast/document.hpp"

namespace chapbook::tests {

/// A document with every kind of node: tagline, meta, sections with and without heading, a kind
/// that repeats, nested and ordered lists, links, raw lines, a call-out, references of several
/// kinds (one that was not understood), doctors, cards with missing values, unplaced lines.
[[nodiscard]] ast::Document sample_document();

/// A document with nothing in it, from an input of that name.
[[nodiscard]] ast::Document empty_document(std::string name = "empty.txt");

/// A document that only has this title, and one paragraph of the same text.
[[nodiscard]] ast::Document titled_document(std::string_view title);

}  // namespace chapbook::tests
