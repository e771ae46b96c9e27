// FLOOR 1, basement. The document's blocks as XHTML, for EPUB, HTML and FHIR narrative alike.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// Writes a piece of running text into its element, perhaps with markup inside; empty: the text as
/// it stands.
using TextWriter = std::function<void(XmlElement parent, std::string_view text)>;

/// Appends text and links; an address that link_target refuses stays plain text.
void append_inlines(XmlElement parent, std::span<const ast::Inline> inlines,
                    const TextWriter& write_text = {});

/// Appends paragraphs as `p`, lists as `ul` or `ol` with `li`, raw lines as one `p` with `br`
/// between them. Uses only elements that FHIR narrative allows (FHIR, "Narrative"); an item with a
/// single paragraph holds its text directly.
void append_blocks(XmlElement parent, std::span<const ast::Block> blocks,
                   const TextWriter& write_text = {});

}  // namespace chapbook::formats
