#include "formats/epub/book.hpp"
#include "formats/epub/page.hpp"
#include "formats/shared/language.hpp"
#include "formats/shared/links.hpp"

namespace chapbook::formats::epub {

std::string condition_count(std::size_t chapters) {
  return std::to_string(chapters) + (chapters == 1 ? " condition" : " conditions");
}

BookPage title_page(const Book& book) {
  const Metadata& about = book.metadata;
  const Page page(about.title, about.lang, "");
  const XmlElement section = page.body().add(
      "section",
      {{"epub:type", "titlepage"}, {"class", "titlepage"}, {"aria-labelledby", "title"}});
  section.add("h1", about.title, {{"id", "title"}});
  if (about.subtitle) {
    section.add("p", *about.subtitle,
                {{"epub:type", "subtitle"}, {"role", "doc-subtitle"}, {"class", "tagline"}});
  }
  const std::string count = condition_count(book.chapters.size());
  mark_english(section.add("p", count, {{"class", "count"}}), about.lang);
  for (const std::string& author : about.authors) section.add("p", author, {{"class", "author"}});
  const XmlElement imprint = section.add("div", {{"class", "imprint"}});
  if (about.publisher) imprint.add("p", *about.publisher);
  if (about.date) {
    const std::string words =
        is_english(about.lang) ? to_english(*about.date) : to_iso(*about.date);
    imprint.add("p").add("time", words, {{"datetime", to_iso(*about.date)}});
  }
  if (about.rights) imprint.add("p", *about.rights);
  if (about.license_url) {
    const XmlElement line = imprint.add("p");
    if (const auto target = link_target(*about.license_url)) {
      line.add("a", *about.license_url, {{"href", *target}});
    } else {
      line.text(*about.license_url);
    }
  }
  return {"title-page", path::title_page, label::title_page,
          "titlepage",  "title-page",     page.print()};
}

}  // namespace chapbook::formats::epub
