// FLOOR 1. What the Libraries of R4 have in common.
#pragma once

#include <string_view>

#include "formats/fhir/build.hpp"
#include "formats/fhir/value.hpp"

namespace chapbook::formats::fhir {

struct LibraryKind {
  std::string_view role;          ///< part of the id's name: "references"
  std::string_view name_suffix;   ///< "References", after the name of the condition
  std::string_view title_prefix;  ///< "References: ", before the title of the condition
};

/// A Library about the condition; what it lists is still to be set.
[[nodiscard]] Entry start_library(Build& build, const LibraryKind& kind, Value narrative);

}  // namespace chapbook::formats::fhir
