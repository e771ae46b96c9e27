// FLOOR 1. The Composition: the document itself, one section a heading.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "formats/fhir/build.hpp"

namespace chapbook::formats::fhir {

/// One section of the Composition and the entries that belong to it.
struct Part {
  std::uint32_t position = 0;  ///< where it begins in the source, for the order of the sections
  ast::SectionKind kind = ast::SectionKind::other;
  std::string_view title;
  Value text;
  std::vector<Entry> entries;
};

/// Who is named in the Composition besides the text.
struct Parties {
  std::vector<std::string_view> authors;  ///< ids of Organizations
  std::string_view custodian;             ///< id of an Organization, or empty
  std::string_view condition;             ///< id of the ConditionDefinition, or empty (R4)
};

/// The sections in source order: prose, references, doctors, research, trials, and what fits
/// nowhere.
[[nodiscard]] std::vector<Part> make_parts(Build& build);

/// The Composition. What it says about the parts it takes from them; the entries stay theirs.
[[nodiscard]] Entry make_composition(Build& build, const Parties& parties,
                                     std::span<const Part> parts);

}  // namespace chapbook::formats::fhir
