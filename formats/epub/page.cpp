#include "formats/epub/page.hpp"

#include "formats/epub/book.hpp"
#include "formats/shared/language.hpp"

namespace chapbook::formats::epub {

namespace {

/// Returns the title.
XmlElement append_head(XmlElement html, std::string_view title, std::string_view to_root) {
  const XmlElement head = html.add("head");
  head.add("meta", {{"charset", "UTF-8"}});
  const XmlElement element = head.add("title", title);
  head.add("link", {{"rel", "stylesheet"},
                    {"type", "text/css"},
                    {"href", std::string(to_root) + std::string(path::style)}});
  return element;
}

}  // namespace

Page::Page(std::string_view title, std::string_view lang, std::string_view to_root)
    : tree_("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                     {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                     {"lang", lang},
                     {"xml:lang", lang}}),
      title_(append_head(tree_.root(), title, to_root)),
      body_(tree_.root().add("body")) {
  if (is_right_to_left(lang)) tree_.root().set("dir", "rtl");
}

void Page::mark_title() const {
  mark_english(title_, tree_.root().attribute("lang").value_or(""));
}

}  // namespace chapbook::formats::epub
