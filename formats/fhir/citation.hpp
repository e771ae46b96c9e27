// FLOOR 1. What the Citations of references and of research cards have in common (R5).
#pragma once

#include "formats/fhir/codes.hpp"
#include "formats/fhir/value.hpp"

namespace chapbook::formats::fhir {

/// One `citedArtifact.classification`; absent without classifiers.
[[nodiscard]] inline Value classification(const Code& type, Array classifiers) {
  if (classifiers.items.empty()) return {};
  return Object{}.set("type", codeable(type)).set("classifier", std::move(classifiers));
}

}  // namespace chapbook::formats::fhir
