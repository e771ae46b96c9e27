// FLOOR 1, basement. One reference as XHTML: its own words, with links where it names an address.
#pragma once

#include "formats/shared/xml.hpp"
#include "parsers/ast/reference.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::formats {

/// Appends the text of `reference` word for word (white space folded). The DOI, PMID, PMCID and URL
/// that it prints become links, together with a label such as "PMID:" right before them; nothing is
/// added, and there is no link where no identifier stands.
void append_citation(XmlElement parent, const ast::Reference& reference, const Source& source);

/// The same for a part of the reference: `part` lies in its span.
void append_citation(XmlElement parent, const ast::Reference& reference, const Source& source,
                     Span part);

/// The span of a reference without the number in front of it ("1.", "[5]").
[[nodiscard]] Span span_without_number(const ast::Reference& reference);

}  // namespace chapbook::formats
