// FLOOR 1, basement. A whole condition text as XHTML body content, for the EPUB and the HTML page.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/xhtml.hpp"
#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// EPUB adds `epub:type` (namespace prefix `epub` must be declared), which HTML does not know.
enum class Dialect { epub, html };

/// Words that no source holds and outputs may add; nothing else is ever added to a text. They are
/// English, so in a text of another language their elements say so, see mark_english.
namespace label {
inline constexpr std::string_view not_stated = "Not stated";  ///< a key without a value
inline constexpr std::string_view references = "References";  ///< references without a heading
inline constexpr std::string_view contents = "Contents";
inline constexpr std::string_view landmarks = "Landmarks";
inline constexpr std::string_view cover = "Cover";
inline constexpr std::string_view start = "Start of text";
inline constexpr std::string_view education = "Patient education";
inline constexpr std::string_view summary = "In short";
inline constexpr std::string_view title_page = "Title page";
inline constexpr std::string_view index = "Index";
inline constexpr std::string_view see = "see";  ///< from another name to the preferred one
inline constexpr std::string_view cited_in = "Cited in";  ///< from a reference to its chapters
}  // namespace label

/// Says of `element`, which holds words of ours, that they are English, where the text around them
/// is in another language `lang`: they are read aloud and hyphenated as what they are.
void mark_english(XmlElement element, std::string_view lang, Dialect dialect = Dialect::epub);

/// Appends words of ours to text in `lang`, in a span that says so where that is needed.
void append_ours(XmlElement parent, std::string_view words, std::string_view lang);

/// How an article is set; what it says beyond its text is only added where asked for.
struct ArticleStyle {
  Dialect dialect = Dialect::html;
  std::string_view lang = "en";  ///< of the text
  bool reading_time = false;     ///< below the title, where there is prose
  /// The first paragraph of the definition, if it has at most 100 words, in a box "In short": where
  /// it stands if the definition comes first, else a copy of it above everything.
  bool summary = false;
  /// Gives the writer for the prose of one section; empty: text as it stands.
  std::function<TextWriter(const ast::Section&)> prose_of = {};
  /// Fills the list item of a reference; empty: word for word, with links inside.
  std::function<void(XmlElement, const ast::Reference&)> write_reference = {};
};

/// A section of the article that has a heading, in document order.
struct OutlineEntry {
  std::string id;       ///< unique in the article; a fragment
  std::string heading;  ///< verbatim, or words of ours
  ast::SectionKind kind;
  bool is_ours;  ///< the source has no heading here
};
using Outline = std::vector<OutlineEntry>;

/// Appends one `section` (role doc-chapter) with everything the document says, nothing left out:
/// title and tagline, a link to the first call-out, the question sections in source order (kind
/// when_to_contact as call-out), doctors, research, trials, references, what fitted nowhere, and
/// the `Key: value` lines. Ids are the codes of the section kinds, made unique by "-2", "-3", ...;
/// `title` is clean and not empty.
Outline append_article(XmlElement body, const ast::Document& document, std::string_view title,
                       const ArticleStyle& style);

}  // namespace chapbook::formats
