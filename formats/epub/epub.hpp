// FLOOR 1. EPUB 3.3 (W3C Recommendation), readable by EPUB 2 systems, accessible by EPUB
// Accessibility 1.1. Clauses named "EPUB 3.3, n" below this folder are of that Recommendation.
#pragma once

#include <span>
#include <string>

#include "formats/format.hpp"

namespace chapbook::formats::epub {

extern const Format format;

/// One book of one chapter per document, in the given order; `documents` is not empty. Title and
/// identifier are those of the first document. Throws as Format::write does.
[[nodiscard]] std::string write_book(std::span<const ast::Document* const> documents,
                                     const WriteContext& context);

}  // namespace chapbook::formats::epub
