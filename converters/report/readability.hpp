// FLOOR 2. The figures of readability of one file, as a table of the HTML report and as JSON.
#pragma once

#include <span>

#include "formats/shared/json.hpp"
#include "formats/shared/xml.hpp"
#include "lint/readability/table.hpp"

namespace chapbook::report {

/// Appends a table with one row for the text and each section; nothing where there are no rows.
void add_readability(formats::XmlElement parent, std::span<const lint::readability::Measured> rows);

/// Writes the member "readability", an array; nothing where there are no rows.
void write_readability(formats::JsonWriter& json,
                       std::span<const lint::readability::Measured> rows);

}  // namespace chapbook::report
