// FLOOR 1. The document model as JSON, for programs that build on what was read.
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::model {

/// Every node with its span, line and column, and the source itself; docs/model.md has the shape.
extern const Format format;

}  // namespace chapbook::formats::model
