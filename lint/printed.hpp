// FLOOR 1. An identifier as it is printed.
#pragma once

#include "parsers/base/span.hpp"

namespace chapbook::lint {

/// A DOI, PMID, PMCID or ISBN with its label. `whole` runs from the label, or the bracket before
/// it, to the end of the value; `label` is empty for a bare DOI and is "https://doi.org/" and the
/// like for an address of the resolver.
struct Printed {
  Span whole;
  Span label;
  Span value;
};

}  // namespace chapbook::lint
