#include <algorithm>
#include <array>

#include "formats/epub/book.hpp"
#include "formats/shared/language.hpp"

namespace chapbook::formats::epub {

namespace {

XmlElement append_property(XmlElement metadata, std::string_view property, std::string_view value) {
  return metadata.add("meta", value, {{"property", property}});
}

/// Title and subtitle as two titles in this order (EPUB 3.3, 5.5.3.1.2).
void append_titles(XmlElement metadata, const Metadata& about) {
  if (!about.subtitle) {
    metadata.add("dc:title", about.title);
    return;
  }
  metadata.add("dc:title", about.title, {{"id", "title"}});
  metadata.add("meta", "main", {{"refines", "#title"}, {"property", "title-type"}});
  metadata.add("dc:title", *about.subtitle, {{"id", "subtitle"}});
  metadata.add("meta", "subtitle", {{"refines", "#subtitle"}, {"property", "title-type"}});
}

/// A code is a subject with authority and term, which belong together (EPUB 3.3, D.3.2 and D.3.7).
void append_subjects(XmlElement metadata, const Book& book) {
  std::size_t number = 0;
  for (const Metadata::Code& code : book.metadata.codes) {
    const std::string id = "subject" + std::to_string(++number);
    const std::string refines = "#" + id;
    metadata.add("dc:subject", book.metadata.title, {{"id", id}});
    metadata.add("meta", code.system, {{"refines", refines}, {"property", "authority"}});
    metadata.add("meta", code.code, {{"refines", refines}, {"property", "term"}});
  }
  for (const std::string& subject : book.subjects) {
    if (number > 0 && subject == book.metadata.title) continue;
    metadata.add("dc:subject", subject);
  }
  const XmlElement education = metadata.add("dc:subject", label::education);
  if (!is_english(book.metadata.lang)) education.set("xml:lang", "en");
}

/// EPUB Accessibility 1.1, 2: what a reader can rely on. The cover alone does not make the book
/// "visual". Conformance is claimed only where a person vouches for it.
void append_accessibility(XmlElement metadata, const Book& book) {
  constexpr std::array<std::string_view, 6> features{
      "structuralNavigation",    "tableOfContents", "readingOrder",
      "displayTransformability", "alternativeText", "ARIA"};
  append_property(metadata, "schema:accessMode", "textual");
  append_property(metadata, "schema:accessModeSufficient", "textual");
  for (const std::string_view feature : features) {
    append_property(metadata, "schema:accessibilityFeature", feature);
  }
  if (std::ranges::find(book.back, "index", &BookPage::landmark) != book.back.end()) {
    append_property(metadata, "schema:accessibilityFeature", "index");
  }
  append_property(metadata, "schema:accessibilityHazard", "none");
  const XmlElement summary =
      append_property(metadata, "schema:accessibilitySummary",
                      "All content is text that can be enlarged, restyled and read aloud. The only "
                      "image is the cover, which has a text alternative.");
  if (!is_english(book.metadata.lang)) summary.set("xml:lang", "en");
  if (book.certifier) {
    append_property(metadata, "dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    append_property(metadata, "a11y:certifiedBy", *book.certifier);
  }
}

void append_metadata(XmlElement package, const Book& book) {
  const Metadata& about = book.metadata;
  const XmlElement metadata =
      package.add("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  metadata.add("dc:identifier", book.identifier, {{"id", "pub-id"}});
  append_titles(metadata, about);
  metadata.add("dc:language", about.lang);
  for (const std::string& author : about.authors) metadata.add("dc:creator", author);
  if (about.publisher) metadata.add("dc:publisher", *about.publisher);
  if (about.date) metadata.add("dc:date", to_iso(*about.date));
  if (about.rights) metadata.add("dc:rights", *about.rights);
  if (!book.description.empty()) metadata.add("dc:description", book.description);
  append_subjects(metadata, book);
  for (const std::string& source : book.sources) metadata.add("dc:source", source);
  append_property(metadata, "dcterms:modified", book.modified);
  if (about.license_url) append_property(metadata, "dcterms:license", *about.license_url);
  append_accessibility(metadata, book);
  metadata.add("meta", {{"name", "cover"}, {"content", "cover-image"}});  // EPUB 2
}

void append_manifest(XmlElement package, const Book& book) {
  constexpr std::string_view xhtml = "application/xhtml+xml";
  const XmlElement manifest = package.add("manifest");
  const auto add = [&](std::string_view id, std::string_view href, std::string_view type) {
    return manifest.add("item", {{"id", id}, {"href", href}, {"media-type", type}});
  };
  add("nav", path::navigation, xhtml).set("properties", "nav");
  add("ncx", path::ncx, "application/x-dtbncx+xml");
  add("style", path::style, "text/css");
  add("cover-image", book.cover.path, book.cover.media_type).set("properties", "cover-image");
  add("cover", path::cover_page, xhtml);
  for (const BookPage& page : book.front) add(page.id, page.path, xhtml);
  for (const Chapter& chapter : book.chapters) add(chapter.id, chapter.path, xhtml);
  for (const BookPage& page : book.back) add(page.id, page.path, xhtml);
}

void append_spine(XmlElement package, const Book& book) {
  const XmlElement spine = package.add("spine", {{"toc", "ncx"}});
  if (is_right_to_left(book.metadata.lang)) spine.set("page-progression-direction", "rtl");
  const auto add = [&](std::string_view id) { spine.add("itemref", {{"idref", id}}); };
  add("cover");
  for (const BookPage& page : book.front) add(page.id);
  add("nav");
  for (const Chapter& chapter : book.chapters) add(chapter.id);
  for (const BookPage& page : book.back) add(page.id);
}

void append_guide(XmlElement package, const Book& book) {
  const XmlElement guide = package.add("guide");
  const auto add = [&](std::string_view type, std::string_view title, std::string_view href) {
    guide.add("reference", {{"type", type}, {"title", title}, {"href", href}});
  };
  add("cover", label::cover, path::cover_page);
  for (const BookPage& page : book.front) add(page.guide, page.title, page.path);
  add("toc", label::contents, path::navigation);
  add("text", label::start, book.chapters.front().path);
  for (const BookPage& page : book.back) add(page.guide, page.title, page.path);
}

}  // namespace

std::string package_document(const Book& book) {
  const XmlTree tree("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                                 {"version", "3.0"},  // right for 3.3 as well (EPUB 3.3, 5.4)
                                 {"unique-identifier", "pub-id"},
                                 {"xml:lang", book.metadata.lang}});
  append_metadata(tree.root(), book);
  append_manifest(tree.root(), book);
  append_spine(tree.root(), book);
  append_guide(tree.root(), book);
  return tree.print();
}

}  // namespace chapbook::formats::epub
