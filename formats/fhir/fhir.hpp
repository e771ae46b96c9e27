// FLOOR 1. The FHIR writer: one document Bundle of R4 (4.0.1) or R5 (5.0.0).
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::fhir {

/// Options: `fhir-version` (r4 or r5), `canonical-base`, and the shared ones. The Bundle holds a
/// Composition with one section a heading, and as entries what has a resource of its own: in R4 the
/// references and the research as Libraries, in R5 as Citations; doctors as Practitioners, trials
/// as ResearchStudies.
extern const Format format;

}  // namespace chapbook::formats::fhir
