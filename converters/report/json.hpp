// FLOOR 2. Parts of findings as JSON, the same wherever they are written.
#pragma once

#include "formats/shared/json.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::report {

/// `{"message", "applicability": "safe|unsafe|display-only", "edits": [{"start", "end", "text"}]}`
/// with byte offsets into the source.
void write_fix(formats::JsonWriter& json, const Fix& fix);

}  // namespace chapbook::report
