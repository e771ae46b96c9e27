// FLOOR 1. The fields of one reference as JATS names them, before they are put in an order.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::jats {

/// One tagged field. An element-citation lists fields as they come and takes `text`; a
/// mixed-citation sorts them by `span` and takes what the source has there.
struct CitationField {
  /// Where a field may appear: numbers that the text only shortens ("241-75") are written out for
  /// machines but tagged as printed.
  enum class Use { both, element_only };

  const char* element;
  Span span;         ///< in the source; of no meaning for element_only
  std::string text;  ///< clean; empty for a field with parts
  std::vector<std::pair<const char*, std::string>> attributes = {};
  std::vector<CitationField> parts = {};
  Use use = Use::both;
};

/// The fields of a reference that was understood, in the order of an element-citation: people,
/// title, editors, source, edition, imprint, date, where, numbers, links.
[[nodiscard]] std::vector<CitationField> citation_fields(const ast::Reference& reference,
                                                         const Source& source);

/// `reference` as the fields alone give it back. What they lose (the month of a date beside its
/// year, the kind of dash between pages, the words before a meeting) is missing or evened out.
[[nodiscard]] ast::Reference without_what_fields_lose(const ast::Reference& reference,
                                                      const Source& source, TextPool& pool);

/// `publication-type`: "book" (chapters too), "journal", "website", "report", "thesis", "confproc"
/// or "other".
[[nodiscard]] std::string_view publication_type(ast::ReferenceKind kind);

/// `element-citation` of a reference that was understood. One that names nobody has an empty group
/// of authors: JATS4R looks for a group in every citation, and an empty one adds no name and no
/// word. (`anonymous` would say that there is an author, and is printed as "Anonymous".)
XmlElement write_element_citation(XmlElement parent, const ast::Reference& reference,
                                  const Source& source);

/// `mixed-citation`; its text is clean_text(reference.raw), byte for byte. The fields are tagged
/// only where the reference was understood.
void write_mixed_citation(XmlElement parent, const ast::Reference& reference, const Source& source,
                          bool tag_numbering);

}  // namespace chapbook::formats::jats
