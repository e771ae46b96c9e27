// FLOOR 1. The FHIR writer: one document Bundle of R4 (4.0.1) or R5 (5.0.0).
#pragma once

#include <cstddef>
#include <string>

#include "formats/format.hpp"
#include "formats/shared/json.hpp"

namespace chapbook::formats::fhir {

/// Options: `fhir-version` (r4 or r5), `canonical-base`, and the shared ones. The Bundle holds a
/// Composition with one section a heading, and as entries what has a resource of its own: in R4 the
/// references and the research as Libraries, in R5 as Citations; doctors as Practitioners, trials
/// as ResearchStudies.
extern const Format format;

/// The same for the other formats that are made of Bundles: `fhir-ndjson`.
inline constexpr std::size_t bundle_option_count = 10;
extern const OptionSpec* const bundle_options[bundle_option_count];

/// The Bundle of `document`, checked and printed. Throws as Format::write does.
[[nodiscard]] std::string write_bundle(const ast::Document& document, const WriteContext& context,
                                       JsonWriter::Layout layout);

}  // namespace chapbook::formats::fhir
