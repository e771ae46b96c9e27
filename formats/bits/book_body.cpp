#include <string>
#include <utility>

#include "formats/bits/book.hpp"
#include "formats/shared/condition_links.hpp"
#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::bits {

namespace {

void write_chapter_meta(XmlElement part, const jats::Draft& draft, const ChapterName& name,
                        const Settings& settings) {
  const ast::Document& document = draft.document;
  const XmlElement meta = part.add("book-part-meta");
  const XmlElement titles = meta.add("title-group");
  titles.add("title", name.title);
  if (document.tagline && !document.tagline->text.empty()) {
    titles.add("subtitle", document.tagline->text);
  }
  if (settings.abstract) jats::write_abstract(meta, draft);
  jats::write_alternative_names(meta, document);
  write_counts(meta, document.references.items.size());
  jats::write_custom_meta(meta, document);
}

/// Where the references stand at the end of the book: a list of links to them, under the chapter's
/// own headings.
void write_pointers(XmlElement part, const jats::Draft& draft, std::size_t chapter,
                    Bibliography& bibliography) {
  const auto groups = jats::parts_of(draft.document.references);
  if (groups.empty()) return;
  jats::break_line(part);
  const XmlElement back = part.add("back");
  std::size_t number = 0;
  for (const auto& group : groups) {
    std::string id = "references";
    if (++number > 1) id += "-" + std::to_string(number);
    const XmlElement section = jats::add_section(back, draft.ids.of(id), "references");
    jats::add_title(section, group.heading, ast::SectionKind::references);
    if (group.items.empty()) continue;
    const XmlElement list = section.add("list", {{"list-type", "simple"}});
    for (const ast::Reference& reference : group.items) {
      const std::string text = short_citation(reference, *draft.document.source);
      const XmlElement line = list.add("list-item").add("p");
      const Work& work = bibliography.works.add(reference, draft.document);
      std::vector<std::size_t>& chapters = bibliography.cited_in[&work];
      if (chapters.empty() || chapters.back() != chapter) chapters.push_back(chapter);
      line.add("xref", text, {{"ref-type", "bibr"}, {"rid", work.id}});
    }
  }
  jats::break_line(back);
}

}  // namespace

std::string chapter_id(const ChapterName& name) {
  return "c-" + name.key;
}

void write_book_body(XmlElement book_element, const Book& book, Bibliography& bibliography) {
  const Settings& settings = book.settings;
  const ConditionNames names =
      settings.link_conditions ? condition_names(book.names) : ConditionNames{};
  const LinkWriter write_link = [&](XmlElement parent, std::size_t target, std::string_view text) {
    parent.add("xref", text, {{"ref-type", "book-part"}, {"rid", chapter_id(book.names[target])}});
  };
  const XmlElement body = book_element.add("book-body");
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const ast::Document& document = book.documents[i];
    const std::string id = chapter_id(book.names[i]);
    jats::Draft draft{document, settings.metadata, settings.citation, book.diagnostics[i],
                      jats::Ids(id + ".")};
    if (settings.link_conditions) draft.prose_of = link_conditions(names, i, write_link);
    jats::break_line(body);
    const XmlElement part = body.add("book-part", {{"id", id}, {"book-part-type", "chapter"}});
    // The title of such a chapter is the name of the file.
    if (!document.title || document.title->text.empty()) part.set("specific-use", "untitled");
    write_chapter_meta(part, draft, book.names[i], settings);
    jats::write_body(part, draft);
    if (settings.combined_bibliography) {
      write_pointers(part, draft, i, bibliography);
    } else {
      jats::write_back(part, draft);
    }
    jats::break_line(part);
  }
  jats::break_line(body);
  jats::break_line(book_element);
}

}  // namespace chapbook::formats::bits
