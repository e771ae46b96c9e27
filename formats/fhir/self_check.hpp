// FLOOR 1. The promises that the FHIR writer makes about every Bundle, checked before it is
// printed.
#pragma once

#include "formats/fhir/value.hpp"

namespace chapbook::formats::fhir {

/// Throws Error (bug) unless `bundle` keeps the rules of document Bundles (FHIR, "Documents"): it
/// has identifier and timestamp, the Composition comes first, fullUrls are distinct and agree with
/// the ids, ids are legal, every reference resolves, every entry can be reached forward from the
/// Composition, contained resources are used, sections have text or entries, narratives have words,
/// required elements are there, and nothing is empty or blank.
void check_bundle(const Value& bundle);

}  // namespace chapbook::formats::fhir
