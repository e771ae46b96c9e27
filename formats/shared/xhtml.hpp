// FLOOR 1, basement. The document's blocks as XHTML, for EPUB, HTML and FHIR narrative alike.
#pragma once

#include <span>

#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// Appends text and links; an address that link_target refuses stays plain text.
void append_inlines(XmlElement parent, std::span<const ast::Inline> inlines);

/// Appends paragraphs as `p`, lists as `ul` or `ol` with `li`, raw lines as one `p` with `br`
/// between them. Uses only elements that FHIR narrative allows (FHIR, "Narrative"); an item with a
/// single paragraph holds its text directly.
void append_blocks(XmlElement parent, std::span<const ast::Block> blocks);

}  // namespace chapbook::formats
