#include "formats/epub/book.hpp"
#include "formats/epub/letters.hpp"
#include "formats/epub/page.hpp"
#include "formats/shared/book_index.hpp"

namespace chapbook::formats::epub {

namespace {

void append_link(XmlElement parent, std::string_view type, const Chapter& chapter) {
  parent.add("a", chapter.name.label, {{"epub:type", type}, {"href", chapter.path}});
}

/// Markup after EPUB Indexes 1.0: term and locators are children of the entry; a title is both.
void append_entry(XmlElement list, const IndexEntry& entry, const Book& book) {
  const XmlElement item = list.add("li", {{"epub:type", "index-entry"}});
  if (entry.is_title) {
    append_link(item, "index-term index-locator", book.chapters[entry.chapters.front()]);
    return;
  }
  item.add("span", entry.name, {{"epub:type", "index-term"}});
  mark_english(item.text(", ").add("i", label::see), book.metadata.lang);
  std::string_view before = " ";
  for (const std::size_t chapter : entry.chapters) {
    item.text(before);
    append_link(item, "index-locator", book.chapters[chapter]);
    before = "; ";
  }
}

}  // namespace

/// The row of letters stands before the index, in which every list holds entries.
BookPage index_page(const Book& book) {
  std::vector<ChapterName> names;
  names.reserve(book.chapters.size());
  for (const Chapter& chapter : book.chapters) names.push_back(chapter.name);
  const std::vector<IndexEntry> entries = index_entries(names);
  const std::vector<LetterGroup> groups = group_by_letter(entries);

  const Page page(label::index, book.metadata.lang, "");
  page.mark_title();
  mark_english(page.body().add("h1", label::index, {{"id", "index-heading"}}), book.metadata.lang);
  append_letter_links(page.body(), groups);
  const XmlElement index = page.body().add("section", {{"epub:type", "index"},
                                                       {"role", "doc-index"},
                                                       {"class", "index"},
                                                       {"aria-labelledby", "index-heading"}});
  for (const LetterGroup& group : groups) {
    const XmlElement section =
        index.add("section", {{"epub:type", "index-group"}, {"aria-labelledby", group.id}});
    section.add("h2", group.letter, {{"id", group.id}});
    const XmlElement list =
        section.add("ul", {{"epub:type", "index-entry-list"}, {"class", "plain"}});
    for (std::size_t i = group.begin; i < group.end; ++i) append_entry(list, entries[i], book);
  }
  return {"index", path::index, label::index, "index", "index", page.print()};
}

}  // namespace chapbook::formats::epub
