// FLOOR 1. The figures of readability of a document and of its sections, for reports.
#pragma once

#include <string>
#include <vector>

#include "lint/readability/grade.hpp"
#include "lint/readability/prose.hpp"

namespace chapbook::lint::readability {

struct Measured {
  std::string section;  ///< its heading; empty for the document as a whole
  Counts counts;        ///< never without words
};

/// The document as a whole, then each section with prose in it. Empty for a document without prose.
[[nodiscard]] std::vector<Measured> measure(const Prose& prose);

}  // namespace chapbook::lint::readability
