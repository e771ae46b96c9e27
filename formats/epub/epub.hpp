// FLOOR 1. EPUB 3.3 (W3C Recommendation), readable by EPUB 2 systems, accessible by EPUB
// Accessibility 1.1. Clauses named "EPUB 3.3, n" below this folder are of that Recommendation.
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::epub {

extern const Format format;

}  // namespace chapbook::formats::epub
