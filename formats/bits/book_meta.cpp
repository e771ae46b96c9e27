#include <string>

#include "formats/bits/book.hpp"
#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::bits {

namespace {

/// JATS has attributes for the vocabulary of a keyword since 1.2 only.
void write_codes(XmlElement meta, const Metadata& metadata) {
  if (metadata.codes.empty()) return;
  const XmlElement group = meta.add("kwd-group", {{"kwd-group-type", "condition-code"}});
  for (const Metadata::Code& code : metadata.codes) {
    const XmlElement keyword = group.add("compound-kwd");
    keyword.add("compound-kwd-part", code.system, {{"content-type", "system"}});
    keyword.add("compound-kwd-part", code.code, {{"content-type", "code"}});
  }
}

}  // namespace

void write_counts(XmlElement meta, std::size_t references) {
  meta.add("counts").add("book-ref-count", {{"count", std::to_string(references)}});
}

void write_book_meta(XmlElement book_element, const Book& book, std::vector<Diagnostic>& whole) {
  const Metadata& metadata = book.settings.metadata;
  jats::break_line(book_element);
  const XmlElement meta = book_element.add("book-meta");
  // The DTD fixes the order of what follows.
  meta.add("book-id", metadata.slug, {{"book-id-type", "publisher-id"}});
  jats::write_subject(meta);
  const XmlElement titles = meta.add("book-title-group");
  titles.add("book-title", metadata.title);
  if (metadata.subtitle) titles.add("subtitle", *metadata.subtitle);
  jats::write_contributors(meta, metadata);
  // JATS has a word for a date that nobody knows since 1.3 only.
  if (metadata.date) jats::write_date(meta, metadata.date);
  if (metadata.publisher) meta.add("publisher").add("publisher-name", *metadata.publisher);
  jats::write_permissions(meta, metadata, whole);
  write_codes(meta, metadata);
  std::size_t references = 0;
  for (const ast::Document& document : book.documents) {
    references += document.references.items.size();
  }
  write_counts(meta, references);
  jats::break_line(book_element);
}

}  // namespace chapbook::formats::bits
