#include "formats/shared/xhtml.hpp"

#include <variant>

#include "formats/shared/links.hpp"
#include "parsers/ast/visit.hpp"

namespace chapbook::formats {

namespace {

/// An item: its first paragraph without a `p` around it, whatever follows as blocks.
void append_item(XmlElement list, const ast::ListItem& item, const TextWriter& write_text) {
  const XmlElement element = list.add("li");
  std::span<const ast::Block> rest = item.blocks;
  if (!rest.empty()) {
    if (const auto* first = std::get_if<ast::Paragraph>(&rest.front().value)) {
      append_inlines(element, first->inlines, write_text);
      rest = rest.subspan(1);
    }
  }
  append_blocks(element, rest, write_text);
}

}  // namespace

void append_inlines(XmlElement parent, std::span<const ast::Inline> inlines,
                    const TextWriter& write_text) {
  for (const ast::Inline& piece : inlines) {
    std::visit(ast::Overloaded{[&](const Text& text) {
                                 if (write_text) {
                                   write_text(parent, text.text);
                                 } else {
                                   parent.text(text.text);
                                 }
                               },
                               [&](const ast::Link& link) {
                                 if (const auto target = link_target(link.target)) {
                                   parent.add("a", link.url.text, {{"href", *target}});
                                 } else {
                                   parent.text(link.url.text);
                                 }
                               }},
               piece);
  }
}

void append_blocks(XmlElement parent, std::span<const ast::Block> blocks,
                   const TextWriter& write_text) {
  for (const ast::Block& block : blocks) {
    std::visit(ast::Overloaded{[&](const ast::Paragraph& paragraph) {
                                 append_inlines(parent.add("p"), paragraph.inlines, write_text);
                               },
                               [&](const ast::List& list) {
                                 const XmlElement element = parent.add(list.ordered ? "ol" : "ul");
                                 for (const ast::ListItem& item : list.items)
                                   append_item(element, item, write_text);
                               },
                               [&](const ast::Raw& raw) {
                                 const XmlElement element = parent.add("p");
                                 bool first = true;
                                 for (const Text& line : raw.lines) {
                                   if (!first) element.add("br");
                                   first = false;
                                   element.text(line.text);
                                 }
                               }},
               block.value);
  }
}

}  // namespace chapbook::formats
