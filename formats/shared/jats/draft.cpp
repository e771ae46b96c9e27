#include "formats/shared/jats/draft.hpp"

#include <algorithm>

#include "embedded/jats_schema.hpp"
#include "formats/shared/links.hpp"
#include "formats/shared/schema.hpp"
#include "parsers/ast/section_kind.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::jats {

std::string Ids::next_section(ast::SectionKind kind) {
  used_.resize(ast::section_kinds().size());
  const int count = ++used_[static_cast<std::size_t>(kind)];
  std::string name(ast::info(kind).code);
  return count == 1 ? name : name + "-" + std::to_string(count);
}

void break_line(XmlElement parent) {
  parent.text("\n");
}

XmlElement add_section(XmlElement parent, std::string_view id, std::string_view sec_type) {
  break_line(parent);
  return parent.add("sec", {{"id", id}, {"sec-type", sec_type}});
}

void add_title(XmlElement parent, std::string_view title, ast::SectionKind kind) {
  if (!title.empty()) {
    parent.add("title", title);
  } else {
    parent.add("title", ast::info(kind).display, {{"content-type", "generated"}});
  }
}

bool is_absent(const std::optional<Text>& text) {
  return !text || text->text.empty();
}

std::string_view stated(const std::optional<Text>& text) {
  return is_absent(text) ? "Not stated" : text->text;
}

std::size_t scheme_length(std::string_view address) {
  const auto end = address.find("://");
  if (end == std::string_view::npos || end == 0 ||
      !std::ranges::all_of(address.substr(0, end), ascii::is_letter)) {
    return 0;
  }
  return end + 3;
}

void add_link(XmlElement parent, std::string_view address, std::string_view target) {
  const std::size_t scheme = scheme_length(address);
  if (scheme == address.size()) {  // A scheme alone leads nowhere.
    parent.text(address);
    return;
  }
  parent.text(address.substr(0, scheme));
  parent.add("ext-link", address.substr(scheme),
             {{"ext-link-type", "uri"}, {"xlink:href", web_url(target)}});
}

void check_tree(XmlElement root) {
  static const Schema schema(embedded::jats_schema());
  if (const auto problem = schema.find_problem(root)) {
    throw Error(ErrorKind::bug,
                "the JATS " + std::string(root.name()) + " failed its own check: " + *problem);
  }
}

}  // namespace chapbook::formats::jats
