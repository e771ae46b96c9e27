// FLOOR 1. The document Bundle as a value, before it is checked and printed.
#pragma once

#include "formats/fhir/codes.hpp"
#include "formats/fhir/value.hpp"
#include "formats/format.hpp"
#include "formats/shared/common_options.hpp"

namespace chapbook::formats::fhir {

/// Builds the Bundle. Its strings are views of `document`, `metadata` and `pool`.
/// Throws Error (usage) for options that contradict each other or are malformed.
[[nodiscard]] Value make_bundle(const ast::Document& document, const Metadata& metadata,
                                const WriteContext& context, TextPool& pool);

/// Our code systems below option::canonical_base, else constant_systems. Throws Error (usage) where
/// the option is no web address.
[[nodiscard]] LocalSystems read_local_systems(const Options& options, TextPool& pool);

}  // namespace chapbook::formats::fhir
