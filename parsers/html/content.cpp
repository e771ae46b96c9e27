#include "parsers/html/content.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::html {

namespace {

bool is_main(const Page& page, const Node& node) {
  return node.tag == Tag::main || page.has_word(node, AttributeName::role, "main");
}

bool has_role_of_a_frame(const Page& page, const Node& node) {
  constexpr std::array<std::string_view, 5> roles{"navigation", "banner", "contentinfo", "search",
                                                  "complementary"};
  return std::ranges::any_of(
      roles, [&](std::string_view role) { return page.has_word(node, AttributeName::role, role); });
}

bool is_hidden(const Page& page, const Node& node) {
  if (page.attribute(node, AttributeName::hidden)) return true;
  if (page.has_word(node, AttributeName::aria_hidden, "true")) return true;
  std::string style(page.attribute(node, AttributeName::style).value_or(""));
  std::erase(style, ' ');
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!utf8::is_space(point.value) && !utf8::is_forbidden(point.value)) return false;
    at += point.length;
  }
  return true;
}

bool holds(const Page& page, std::uint32_t index, bool (*wanted)(Tag)) {
  const auto& nodes = page.nodes();
  const auto inside = std::span(nodes).subspan(index + 1, nodes[index].end - index - 1);
  return std::ranges::any_of(inside,
                             [&](const Node& node) { return !node.is_text && wanted(node.tag); });
}

bool has_text(const Page& page, std::uint32_t index) {
  const auto& nodes = page.nodes();
  const auto all = std::span(nodes).subspan(index, nodes[index].end - index);
  return std::ranges::any_of(
      all, [&](const Node& node) { return node.is_text && !is_blank(page.text_of(node)); });
}

std::uint32_t find_content(const Page& page) {
  const auto& nodes = page.nodes();
  std::uint32_t body = 0;
  std::uint32_t article = 0;
  int articles = 0;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.is_text) continue;
    if (is_main(page, node)) return i;
    if (node.tag == Tag::body && body == 0) body = i;
    if (node.tag != Tag::article || (article != 0 && i < nodes[article].end)) continue;
    article = i;
    ++articles;
  }
  return articles == 1 ? article : body;
}

std::vector<Position> places_around(const Page& page, std::uint32_t content) {
  std::vector<Position> out;
  if (content == 0) return out;
  const auto& nodes = page.nodes();
  for (std::uint32_t i = 1; i < nodes.size();) {
    const Node& node = nodes[i];
    const bool holds_content = i < content && content < node.end;
    const bool is_around = i != content && !holds_content && node.tag != Tag::head;
    if (is_around && has_text(page, i)) out.push_back(node.place);
    i = holds_content ? i + 1 : node.end;
  }
  return out;
}

bool has_heading(const Page& page, std::uint32_t content, std::optional<Tag> which) {
  const auto& nodes = page.nodes();
  for (std::uint32_t i = content; i < nodes[content].end; ++i) {
    if (i != content && is_left_out(page, i)) {
      i = nodes[i].end - 1;
    } else if (!nodes[i].is_text && (which ? nodes[i].tag == *which : is_heading(nodes[i].tag)) &&
               has_text(page, i)) {
      return true;
    }
  }
  return false;
}

bool has_empty_paragraph(const Page& page, std::uint32_t content) {
  const auto& nodes = page.nodes();
  for (std::uint32_t i = content; i < nodes[content].end; ++i) {
    if (!nodes[i].is_text && nodes[i].tag == Tag::p && !has_text(page, i)) return true;
  }
  return false;
}

bool ends_with_colon(const Page& page, std::uint32_t index) {
  const auto& nodes = page.nodes();
  for (std::uint32_t i = nodes[index].end; i-- > index + 1;) {
    if (nodes[i].is_text && !is_blank(page.text_of(nodes[i]))) {
      return strip(page.text_of(nodes[i]), " \t\r\n").ends_with(':');
    }
  }
  return false;
}

bool shows_address(const Page& page, std::uint32_t index, std::string_view target) {
  const auto& nodes = page.nodes();
  for (std::uint32_t i = index + 1; i < nodes[index].end; ++i) {
    if (!nodes[i].is_text) continue;
    const std::string_view words = strip(page.text_of(nodes[i]), " \t\r\n/");
    if (words.size() > 3 && target.find(words) != target.npos) return true;
  }
  return false;
}

bool is_left_out(const Page& page, std::uint32_t index) {
  const Node& node = page.nodes()[index];
  if (node.is_text) return false;
  if (node.tag == Tag::left_out || node.tag == Tag::head) return true;
  if (is_hidden(page, node) || has_role_of_a_frame(page, node)) return true;
  return false;
}

bool is_table_of_contents(const Page& page, std::uint32_t index) {
  const auto& nodes = page.nodes();
  bool has_links = false;
  for (std::uint32_t i = index + 1; i < nodes[index].end; ++i) {
    const Node& node = nodes[i];
    const bool is_local = node.tag == Tag::a && !node.is_text &&
                          page.attribute(node, AttributeName::href).value_or("").starts_with('#');
    if (is_local) {
      has_links = has_links || has_text(page, i);
      i = node.end - 1;
    } else if (node.is_text && !is_blank(page.text_of(node))) {
      return false;
    }
  }
  return has_links;
}

}  // namespace chapbook::html
