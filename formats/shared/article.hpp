// FLOOR 1, basement. A whole condition text as XHTML body content, for the EPUB and the HTML page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// EPUB adds `epub:type` (namespace prefix `epub` must be declared), which HTML does not know.
enum class Dialect { epub, html };

/// Words that no source holds and outputs may add; nothing else is ever added to a text.
namespace label {
inline constexpr std::string_view not_stated = "Not stated";  ///< a key without a value
inline constexpr std::string_view references = "References";  ///< references without a heading
inline constexpr std::string_view contents = "Contents";
inline constexpr std::string_view landmarks = "Landmarks";
inline constexpr std::string_view cover = "Cover";
inline constexpr std::string_view start = "Start of text";
inline constexpr std::string_view education = "Patient education";
}  // namespace label

/// A section of the article that has a heading, in document order.
struct OutlineEntry {
  std::string id;       ///< unique in the article; a fragment
  std::string heading;  ///< verbatim
  ast::SectionKind kind;
};
using Outline = std::vector<OutlineEntry>;

/// Appends one `section` (role doc-chapter) with everything the document says, nothing left out:
/// title and tagline, a link to the first call-out, the question sections in source order (kind
/// when_to_contact as call-out), doctors, research, trials, references, what fitted nowhere, and
/// the `Key: value` lines. Ids are the codes of the section kinds, made unique by "-2", "-3", ...
/// References are word for word, with links inside them; `title` is clean and not empty.
Outline append_article(XmlElement body, const ast::Document& document, std::string_view title,
                       Dialect dialect);

}  // namespace chapbook::formats
