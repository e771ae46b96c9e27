// FLOOR 1. One self-contained web page: the same content as the book's chapter, for looking at in a
// browser and for printing.
#include <array>

#include "embedded/preview_css.hpp"
#include "formats/format.hpp"
#include "formats/html/self_check.hpp"
#include "formats/shared/article.hpp"
#include "formats/shared/common_options.hpp"
#include "formats/shared/language.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats::html {

namespace {

constexpr std::array<const OptionSpec*, 5> options{&option::lang, &option::date, &option::author,
                                                   &option::publisher, &option::rights};

void append_head(XmlElement html, const Metadata& about) {
  const XmlElement head = html.add("head");
  head.add("meta", {{"charset", "UTF-8"}});
  head.add("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  head.add("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  head.add("title", about.title);
  const auto meta = [&](std::string_view name, std::string_view content) {
    head.add("meta", {{"name", name}, {"content", content}});
  };
  for (const std::string& author : about.authors) meta("author", author);
  if (about.publisher) meta("dcterms.publisher", *about.publisher);
  if (about.date) meta("dcterms.date", to_iso(*about.date));
  if (about.rights) meta("dcterms.rights", *about.rights);
  head.add("style", embedded::preview_css());
}

std::string write(const ast::Document& document, const WriteContext& context) {
  const Metadata about = read_metadata(document, context.options);
  const XmlTree tree("html", {{"lang", about.lang}});
  if (is_right_to_left(about.lang)) tree.root().set("dir", "rtl");
  append_head(tree.root(), about);
  append_article(tree.root().add("body").add("main"), document, about.title,
                 {Dialect::html, about.lang});
  std::string page = tree.print_html();
  check_page(page);
  return page;
}

}  // namespace

extern const Format format;
constinit const Format format{
    "html",  "HTML page", "one self-contained page to read, print and share", ".html", "text/html",
    options, &write};

}  // namespace chapbook::formats::html
