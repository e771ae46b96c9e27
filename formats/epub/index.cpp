#include <map>

#include "formats/epub/book.hpp"
#include "formats/epub/letters.hpp"
#include "formats/epub/page.hpp"
#include "formats/shared/collation.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::epub {

namespace {

/// One line of the index. A name that is a chapter's title leads there; an alternative one sends
/// to the chapters that have it.
struct Entry {
  std::string name;
  std::vector<const Chapter*> chapters;
  bool is_title;
};

/// Sorted; alternative names that only differ in case are one entry, which sends to each chapter
/// once and never to a chapter of the same name.
std::vector<Entry> index_entries(const Book& book) {
  std::map<std::string, Entry> sorted;
  std::map<std::string, Entry*> alternatives;
  for (const Chapter& chapter : book.chapters) {
    // Labels differ, so that these keys do, except where a title looks like the label of another.
    const std::string key = collation_key(chapter.label) + '\0' + chapter.path;
    sorted.emplace(key, Entry{chapter.label, {&chapter}, true});
    for (const std::string& name : chapter.alternative_names) {
      const std::string folded = fold_case(name);
      if (folded == fold_case(chapter.title)) continue;
      Entry*& entry = alternatives[folded];
      if (entry == nullptr) {
        entry = &sorted.emplace(collation_key(name), Entry{name, {}, false}).first->second;
      }
      if (entry->chapters.empty() || entry->chapters.back() != &chapter) {
        entry->chapters.push_back(&chapter);
      }
    }
  }
  std::vector<Entry> out;
  out.reserve(sorted.size());
  for (auto& [key, entry] : sorted) out.push_back(std::move(entry));
  return out;
}

void append_link(XmlElement parent, std::string_view type, const Chapter& chapter) {
  parent.add("a", chapter.label, {{"epub:type", type}, {"href", chapter.path}});
}

/// Markup after EPUB Indexes 1.0: term and locators are children of the entry; a title is both.
void append_entry(XmlElement list, const Entry& entry) {
  const XmlElement item = list.add("li", {{"epub:type", "index-entry"}});
  if (entry.is_title) {
    append_link(item, "index-term index-locator", *entry.chapters.front());
    return;
  }
  item.add("span", entry.name, {{"epub:type", "index-term"}});
  item.text(", ").add("i", label::see);
  std::string_view before = " ";
  for (const Chapter* chapter : entry.chapters) {
    item.text(before);
    append_link(item, "index-locator", *chapter);
    before = "; ";
  }
}

}  // namespace

/// The row of letters stands before the index, in which every list holds entries.
BookPage index_page(const Book& book) {
  const std::vector<Entry> entries = index_entries(book);
  std::vector<std::string> letters;
  for (const Entry& entry : entries) letters.push_back(index_letter(entry.name));
  const std::vector<LetterGroup> groups = group_by_letter(letters);

  const Page page(label::index, book.metadata.lang, "");
  page.body().add("h1", label::index, {{"id", "index-heading"}});
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
    for (std::size_t i = group.begin; i < group.end; ++i) append_entry(list, entries[i]);
  }
  return {"index", path::index, label::index, "index", "index", page.print()};
}

}  // namespace chapbook::formats::epub
