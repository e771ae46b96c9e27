#include <algorithm>
#include <span>

#include "formats/epub/book.hpp"
#include "formats/epub/contents.hpp"
#include "formats/epub/page.hpp"
#include "formats/shared/language.hpp"

namespace chapbook::formats::epub {

namespace {

/// An `ol` without items is an error.
void append_entries(XmlElement parent, std::span<const ContentsEntry> entries,
                    std::string_view lang) {
  if (entries.empty()) return;
  const XmlElement list = parent.add("ol");
  for (const ContentsEntry& entry : entries) {
    const XmlElement item = list.add("li");
    if (entry.href.empty()) {
      item.add("span", entry.label, {{"id", entry.id}});
    } else {
      const XmlElement link = item.add("a", entry.label, {{"href", entry.href}});
      if (entry.is_ours) mark_english(link, lang);
    }
    append_entries(item, entry.below, lang);
  }
}

/// The heading stands before the nav, because a nav of contents takes nothing but its list, and the
/// letters belong between the two.
void append_toc(XmlElement body, const Contents& contents, std::string_view lang) {
  mark_english(body.add("h1", label::contents, {{"id", "toc-heading"}}), lang);
  append_letter_links(body, contents.letters);
  const XmlElement nav = body.add("nav", {{"epub:type", "toc"},
                                          {"role", "doc-toc"},
                                          {"id", "toc"},
                                          {"aria-labelledby", "toc-heading"}});
  append_entries(nav, contents.entries, lang);
}

/// Hidden from people, because the table of contents says the same; reading systems use it. It has
/// no role: ARIA knows none for it.
void append_landmarks(XmlElement body, const Book& book) {
  const XmlElement nav = body.add("nav", {{"epub:type", "landmarks"},
                                          {"id", "landmarks"},
                                          {"aria-labelledby", "landmarks-heading"},
                                          {"hidden", "hidden"}});
  const std::string_view lang = book.metadata.lang;
  mark_english(nav.add("h2", label::landmarks, {{"id", "landmarks-heading"}}), lang);
  const XmlElement list = nav.add("ol");
  const auto add = [&](std::string_view type, std::string_view text, std::string_view href,
                       bool is_ours = true) {
    const XmlElement link = list.add("li").add("a", text, {{"epub:type", type}, {"href", href}});
    if (is_ours) mark_english(link, lang);
  };
  add("cover", label::cover, path::cover_page);
  for (const BookPage& page : book.front) add(page.landmark, page.title, page.path);
  add("toc", label::contents, "#toc");
  const Chapter& first = book.chapters.front();
  add("bodymatter", label::start, first.path);
  for (const BookPage& page : book.back) add(page.landmark, page.title, page.path);
  const auto bibliography =
      std::ranges::find(first.outline, ast::SectionKind::references, &OutlineEntry::kind);
  if (book.chapters.size() == 1 && bibliography != first.outline.end()) {
    add("bibliography", bibliography->heading, first.path + "#" + bibliography->id,
        bibliography->is_ours);
  }
}

/// Numbers the points of an NCX in reading order. Points with one target share their place in it.
class Points {
 public:
  explicit Points(std::string_view lang) : is_english_(is_english(lang)) {}

  /// A letter has no place of its own: it leads to the first chapter below it.
  void add_all(XmlElement parent, std::span<const ContentsEntry> entries) {
    for (const ContentsEntry& entry : entries) {
      const std::string& target = entry.href.empty() ? entry.below.front().href : entry.href;
      add_all(add(parent, entry, target), entry.below);
    }
  }

 private:
  XmlElement add(XmlElement parent, const ContentsEntry& entry, const std::string& target) {
    if (target != last_target_) ++place_;
    last_target_ = target;
    const XmlElement point = parent.add("navPoint", {{"id", "point" + std::to_string(++count_)},
                                                     {"playOrder", std::to_string(place_)}});
    const XmlElement label = point.add("navLabel");
    if (entry.is_ours && !is_english_) label.set("xml:lang", "en");
    label.add("text", entry.label);
    point.add("content", {{"src", target}});
    return point;
  }

  bool is_english_;
  std::size_t count_ = 0;
  std::size_t place_ = 0;
  std::string last_target_;
};

}  // namespace

std::string navigation_document(const Book& book) {
  const Page page(label::contents, book.metadata.lang, "");
  page.mark_title();
  append_toc(page.body(), table_of_contents(book), book.metadata.lang);
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
  Points points(book.metadata.lang);
  points.add_all(tree.root().add("navMap"), table_of_contents(book).entries);
  return tree.print();
}

std::string cover_page(const Book& book) {
  const Page page(label::cover, book.metadata.lang, "");
  page.mark_title();
  const std::string alternative = std::string(label::cover) + ": " + book.metadata.title;
  page.body()
      .add("section", {{"epub:type", "cover"}, {"class", "cover"}})
      .add("img", {{"src", book.cover.path}, {"alt", alternative}, {"role", "doc-cover"}});
  return page.print();
}

}  // namespace chapbook::formats::epub
