// FLOOR 1, basement. References as CSL-JSON, the exchange form of citation managers.
#pragma once

#include <string_view>

#include "formats/shared/json.hpp"
#include "parsers/ast/reference.hpp"

namespace chapbook::formats {

/// Writes one item of CSL-JSON (csl-data.json 1.0.2 of the Citation Style Language) as a JSON
/// object.
///
/// Holds only what the text says. Choices where CSL leaves one open: initials get their stops
/// ("LM" is "L. M."); an edition is its number as text, or its words where there is none; an
/// e-locator is the `page`; the date of a web page is that of its update, else of its publication;
/// a date that cannot exist keeps its words as `literal`; an address without a scheme gets https.
/// A reference that was not understood is a "document" with its words as `note`.
/// `id` becomes the item's id; an empty one is left out.
void write_csl(JsonWriter& json, const ast::Reference& reference, std::string_view id = {});

}  // namespace chapbook::formats
