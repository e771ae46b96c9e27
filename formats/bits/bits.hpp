// FLOOR 1. BITS 2.0 (Book Interchange Tag Suite, NLM): a book of one chapter for each document.
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::bits {

/// A single document is a book of one chapter. Body and references are those of the JATS article;
/// --jats-citation and --jats-abstract mean the same here.
extern const Format format;

}  // namespace chapbook::formats::bits
