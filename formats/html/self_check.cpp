#include "formats/html/self_check.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/shared/xml.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::html {

namespace {

void promise(bool holds, std::string_view what, std::string_view where) {
  if (!holds) {
    throw Error(ErrorKind::bug,
                "HTML self-check: " + std::string(what) + " (" + std::string(where) + ")");
  }
}

class PageCheck {
 public:
  void visit(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "html") promise(!value(element, "lang").empty(), "a page says its language", name);
    if (name == "title") titled_ = titled_ || element.has_children();
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      check_heading(element, name[1] - '0');
    }
    check_links(element);
    if (const auto id = element.attribute("id")) {
      promise(!id->empty(), "an id is not empty", name);
      ids_.emplace_back(*id);
    }
  }

  void finish() {
    promise(titled_, "a page has a title", "title");
    promise(first_headings_ == 1, "a page has one h1", std::to_string(first_headings_));
    std::ranges::sort(ids_);
    const auto twice = std::ranges::adjacent_find(ids_);
    promise(twice == ids_.end(), "ids are unique", twice == ids_.end() ? "" : *twice);
    for (const std::string& target : targets_) {
      promise(std::ranges::binary_search(ids_, target), "what points into the page finds an id",
              target);
    }
  }

 private:
  static std::string_view value(const XmlElement& element, const char* name) {
    return element.attribute(name).value_or("");
  }

  void check_heading(const XmlElement& element, int level) {
    promise(element.has_children(), "a heading has words", element.name());
    promise(level <= level_ + 1, "headings skip no level", element.name());
    if (level == 1) ++first_headings_;
    level_ = level;
  }

  void check_links(const XmlElement& element) {
    const std::string_view href = value(element, "href");
    if (href.starts_with('#')) targets_.emplace_back(href.substr(1));
    const std::string_view source = value(element, "src");
    promise(source.empty() || source.starts_with("data:"), "a page holds all it shows", source);
    for (const char* name : {"aria-labelledby", "aria-describedby"}) {
      for (std::string_view ids = value(element, name); !ids.empty();) {
        const std::size_t end = std::min(ids.find(' '), ids.size());
        if (end > 0) targets_.emplace_back(ids.substr(0, end));
        ids.remove_prefix(std::min(end + 1, ids.size()));
      }
    }
  }

  std::vector<std::string> ids_;
  std::vector<std::string> targets_;
  int level_ = 0;
  int first_headings_ = 0;
  bool titled_ = false;
};

}  // namespace

void check_page(std::string_view page) {
  PageCheck check;
  const bool well_formed =
      for_each_element(page, [&](const XmlElement& element) { check.visit(element); });
  promise(well_formed, "a page is well-formed", "html");
  check.finish();
}

}  // namespace chapbook::formats::html
