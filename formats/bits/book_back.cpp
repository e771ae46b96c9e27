#include <string>
#include <utility>
#include <vector>

#include "formats/bits/book.hpp"
#include "formats/shared/article.hpp"
#include "formats/shared/book_index.hpp"
#include "formats/shared/citation_xhtml.hpp"
#include "formats/shared/jats/draft.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::bits {

namespace {

/// A number belongs to the list in which it was printed.
ast::Reference without_number(const ast::Reference& reference, const Source& source) {
  ast::Reference out = reference;
  out.span = trim(source, span_without_number(reference));
  out.raw = source.slice(out.span);
  out.numbering.reset();
  return out;
}

/// The way back from a work to the chapters that cite it.
void write_cited_in(XmlElement ref, const std::vector<std::size_t>& chapters,
                    const std::vector<ChapterName>& names) {
  const XmlElement words = ref.add("note", {{"content-type", "cited-in"}}).add("p");
  words.text(std::string(label::cited_in) + " ");
  bool is_first = true;
  for (const std::size_t chapter : chapters) {
    if (!std::exchange(is_first, false)) words.text(", ");
    words.add("xref", names[chapter].label,
              {{"ref-type", "book-part"}, {"rid", chapter_id(names[chapter])}});
  }
}

void write_bibliography(XmlElement back, const Bibliography& bibliography, const Book& book) {
  jats::break_line(back);
  const XmlElement list = back.add("ref-list", {{"id", "references"}});
  jats::add_title(list, {}, ast::SectionKind::references);
  std::size_t number = 0;
  for (const Work* work : bibliography.works.sorted()) {
    const Source& source = *work->document->source;
    const XmlElement ref =
        jats::write_reference(list, without_number(*work->reference, source), source,
                              book.settings.citation, work->id, ++number);
    write_cited_in(ref, bibliography.cited_in.at(work), book.names);
  }
  jats::break_line(list);
}

void add_index_title(XmlElement parent, std::string_view title) {
  parent.add("index-title-group").add("title", title);
}

void write_entry(XmlElement group, const IndexEntry& entry, const std::vector<ChapterName>& names) {
  jats::break_line(group);
  const XmlElement element = group.add("index-entry");
  element.add("term", entry.name);
  for (const std::size_t chapter : entry.chapters) {
    element.add(entry.is_title ? "nav-pointer" : "see-entry", names[chapter].label,
                {{"rid", chapter_id(names[chapter])}});
  }
}

void write_index(XmlElement back, const std::vector<ChapterName>& names) {
  jats::break_line(back);
  const XmlElement index = back.add("index", {{"id", "index"}});
  add_index_title(index, label::index);
  const std::vector<IndexEntry> entries = index_entries(names);
  for (const LetterGroup& letter : group_by_letter(entries)) {
    jats::break_line(index);
    const XmlElement group = index.add("index-div");
    add_index_title(group, letter.letter);
    for (std::size_t i = letter.begin; i < letter.end; ++i) write_entry(group, entries[i], names);
  }
  jats::break_line(index);
}

}  // namespace

void write_book_back(XmlElement book_element, const Book& book, const Bibliography& bibliography) {
  const XmlElement back = book_element.add("book-back");
  if (!bibliography.works.empty()) write_bibliography(back, bibliography, book);
  write_index(back, book.names);
  jats::break_line(back);
  jats::break_line(book_element);
}

}  // namespace chapbook::formats::bits
