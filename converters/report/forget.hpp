// FLOOR 2. Letting go of texts, so that a run over many files holds little more than its findings.
#pragma once

#include "converters/report/report.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::report {

/// Keeps of a file only what reports need to show its findings. `source` is the whole source of the
/// file, which has all its references.
void forget_text(CheckedFile& file, const Source& source);

}  // namespace chapbook::report
