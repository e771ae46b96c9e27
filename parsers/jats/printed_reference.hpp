// FLOOR 1. References whose file holds fields, not a printed line.
#pragma once

#include <cstdint>

#include "parsers/citation/citation.hpp"
#include "parsers/jats/citation_fields.hpp"
#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// Adds the fields of the element-citation `citation` to the open line as `style` prints them, each
/// field from its own place, and behind them what no field of a reference stands for.
void add_citation(Scribe& scribe, std::uint32_t citation, FieldSource source,
                  citation::Style style);

}  // namespace chapbook::jats
