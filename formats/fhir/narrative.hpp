// FLOOR 1. The human-readable text of resources and sections.
#pragma once

#include <span>
#include <string_view>

#include "formats/fhir/build.hpp"
#include "formats/fhir/value.hpp"
#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::fhir {

/// What a narrative is to the data beside it (value set narrative-status).
enum class NarrativeStatus {
  generated,   ///< says what the structured data says
  additional,  ///< says more than the structured data
  empty,       ///< says that there is nothing to say
};

/// The root `div` of a narrative with its namespace and languages, to be filled and finished.
[[nodiscard]] XmlTree start_narrative(const Build& build);

/// The Narrative of a filled `div`.
[[nodiscard]] Value finish_narrative(const Build& build, const XmlTree& tree,
                                     NarrativeStatus status);

/// A generated narrative that `fill(XmlElement div)` writes.
template <typename Fill>
[[nodiscard]] Value generated_narrative(const Build& build, Fill fill) {
  const XmlTree tree = start_narrative(build);
  fill(tree.root());
  return finish_narrative(build, tree, NarrativeStatus::generated);
}

/// The blocks of a section of prose; without any, a sentence that says so.
[[nodiscard]] Value prose_narrative(const Build& build, std::span<const ast::Block> blocks);

/// The references as they are printed: a numbered list, or lines where the text numbers them
/// itself.
void append_references(const Build& build, XmlElement div);

/// The reference's own words on one line.
[[nodiscard]] std::string_view printed(const Build& build, const ast::Reference& reference);

/// "Name, place" of a doctor.
[[nodiscard]] std::string_view one_line(const Build& build, const ast::Doctor& doctor);

/// A card: its label and text, then its fields as a list. A field without a value is "not stated".
void append_card(XmlElement div, const ast::Card& card);

}  // namespace chapbook::formats::fhir
