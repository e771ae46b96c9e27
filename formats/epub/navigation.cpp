#include <algorithm>

#include "formats/epub/book.hpp"
#include "formats/epub/page.hpp"

namespace chapbook::formats::epub {

namespace {

void append_toc(XmlElement body, const Book& book) {
  const XmlElement nav = body.add("nav", {{"epub:type", "toc"},
                                          {"role", "doc-toc"},
                                          {"id", "toc"},
                                          {"aria-labelledby", "toc-heading"}});
  nav.add("h1", label::contents, {{"id", "toc-heading"}});
  const XmlElement chapters = nav.add("ol");
  for (const Chapter& chapter : book.chapters) {
    const XmlElement item = chapters.add("li");
    item.add("a", chapter.title, {{"href", chapter.path}});
    if (chapter.outline.empty()) continue;  // an empty ol is an error
    const XmlElement sections = item.add("ol");
    for (const OutlineEntry& entry : chapter.outline) {
      sections.add("li").add("a", entry.heading, {{"href", chapter.path + "#" + entry.id}});
    }
  }
}

/// Hidden from people, because the table of contents says the same; reading systems use it. It has
/// no role: ARIA knows none for it.
void append_landmarks(XmlElement body, const Book& book) {
  const XmlElement nav = body.add("nav", {{"epub:type", "landmarks"},
                                          {"id", "landmarks"},
                                          {"aria-labelledby", "landmarks-heading"},
                                          {"hidden", "hidden"}});
  nav.add("h2", label::landmarks, {{"id", "landmarks-heading"}});
  const XmlElement list = nav.add("ol");
  const auto add = [&](std::string_view type, std::string_view text, std::string_view href) {
    list.add("li").add("a", text, {{"epub:type", type}, {"href", href}});
  };
  const Chapter& first = book.chapters.front();
  add("cover", label::cover, path::cover_page);
  add("toc", label::contents, "#toc");
  add("bodymatter", label::start, first.path);
  const auto bibliography =
      std::ranges::find(first.outline, ast::SectionKind::references, &OutlineEntry::kind);
  if (book.chapters.size() == 1 && bibliography != first.outline.end()) {
    add("bibliography", bibliography->heading, first.path + "#" + bibliography->id);
  }
}

/// Numbers the points of an NCX in reading order, as it demands.
class Points {
 public:
  XmlElement add(XmlElement parent, std::string_view text, std::string_view target) {
    const std::string number = std::to_string(++count_);
    const XmlElement point =
        parent.add("navPoint", {{"id", "point" + number}, {"playOrder", number}});
    point.add("navLabel").add("text", text);
    point.add("content", {{"src", target}});
    return point;
  }

 private:
  std::size_t count_ = 0;
};

}  // namespace

std::string navigation_document(const Book& book) {
  const Page page(label::contents, book.metadata.lang, "");
  append_toc(page.body(), book);
  append_landmarks(page.body(), book);
  return page.print();
}

std::string ncx_document(const Book& book) {
  const XmlTree tree("ncx", {{"xmlns", "http://www.daisy.org/z3986/2005/ncx/"},
                             {"version", "2005-1"},
                             {"xml:lang", book.metadata.lang}});
  const XmlElement head = tree.root().add("head");
  const auto meta = [&](std::string_view name, std::string_view content) {
    head.add("meta", {{"name", name}, {"content", content}});
  };
  meta("dtb:uid", book.identifier);
  meta("dtb:depth", "2");
  meta("dtb:totalPageCount", "0");
  meta("dtb:maxPageNumber", "0");
  tree.root().add("docTitle").add("text", book.metadata.title);
  const XmlElement map = tree.root().add("navMap");
  Points points;
  for (const Chapter& chapter : book.chapters) {
    const XmlElement point = points.add(map, chapter.title, chapter.path);
    for (const OutlineEntry& entry : chapter.outline) {
      points.add(point, entry.heading, chapter.path + "#" + entry.id);
    }
  }
  return tree.print();
}

std::string cover_page(const Book& book) {
  const Page page(label::cover, book.metadata.lang, "../");
  const std::string alternative = std::string(label::cover) + ": " + book.metadata.title;
  page.body()
      .add("section", {{"epub:type", "cover"}, {"class", "cover"}})
      .add("img", {{"src", "../" + book.cover.path}, {"alt", alternative}, {"role", "doc-cover"}});
  return page.print();
}

}  // namespace chapbook::formats::epub
