#include <algorithm>
#include <string>
#include <variant>

#include "formats/shared/jats/draft.hpp"
#include "parsers/ast/visit.hpp"

namespace chapbook::formats::jats {

namespace {

using ast::Overloaded;

bool is_blank(const ast::Paragraph& paragraph) {
  return ast::plain_text(paragraph).empty();
}

/// True where `block` would come out without a word, which a list item or a p must not.
bool is_blank(const ast::Block& block) {
  return std::visit(
      Overloaded{[](const ast::Paragraph& paragraph) { return is_blank(paragraph); },
                 [](const ast::List& list) {
                   return std::ranges::all_of(list.items, [](const ast::ListItem& item) {
                     return jats::is_blank(item.blocks);
                   });
                 },
                 [](const ast::Raw& raw) {
                   return std::ranges::all_of(raw.lines, &std::string_view::empty, &Text::text);
                 }},
      block.value);
}

void write_paragraph(XmlElement parent, const ast::Paragraph& paragraph,
                     const TextWriter& write_text) {
  const XmlElement element = parent.add("p");
  for (const ast::Inline& piece : paragraph.inlines) {
    std::visit(
        Overloaded{[&](const Text& text) {
                     if (write_text) {
                       write_text(element, text.text);
                     } else {
                       element.text(text.text);
                     }
                   },
                   [&](const ast::Link& link) { add_link(element, link.url.text, link.target); }},
        piece);
  }
}

void write_list(XmlElement parent, const ast::List& list, const TextWriter& write_text) {
  const XmlElement element = parent.add("list", {{"list-type", list.ordered ? "order" : "bullet"}});
  for (const ast::ListItem& item : list.items) {
    if (jats::is_blank(item.blocks)) continue;
    write_blocks(element.add("list-item"), item.blocks, write_text);
  }
}

/// Lines that were not understood: a list, which may stand wherever a paragraph may and keeps the
/// lines apart and together.
void write_raw(XmlElement parent, const ast::Raw& raw) {
  const XmlElement list =
      parent.add("list", {{"list-type", "simple"}, {"list-content", "not-understood"}});
  for (const Text& line : raw.lines) {
    if (!line.text.empty()) list.add("list-item").add("p", line.text);
  }
}

void write_section(XmlElement body, const ast::Section& section, Draft& draft) {
  Ids& ids = draft.ids;
  const std::string name = ids.next_section(section.kind);
  const XmlElement element =
      add_section(body, ids.of("sec-" + name), ast::info(section.kind).jats_sec_type);
  add_title(element, section.heading ? section.heading->text : std::string_view{}, section.kind);
  if (jats::is_blank(section.blocks)) return;
  const TextWriter write_text = draft.prose_of ? draft.prose_of(section) : TextWriter{};
  if (section.kind != ast::SectionKind::when_to_contact)
    return write_blocks(element, section.blocks, write_text);
  // The one section that a reader in need must find. The id keeps JATS4R from asking for a label.
  const std::string box_id = ids.of("callout-" + name);
  write_blocks(element.add("boxed-text",
                           {{"id", box_id}, {"content-type", "call-out"}, {"position", "anchor"}}),
               section.blocks, write_text);
}

void write_unplaced(XmlElement body, const std::vector<ast::Raw>& unplaced, const Ids& ids) {
  std::vector<ast::Block> blocks(unplaced.size());
  std::ranges::transform(unplaced, blocks.begin(),
                         [](const ast::Raw& raw) { return ast::Block{raw}; });
  if (jats::is_blank(blocks)) return;
  const XmlElement element = add_section(body, ids.of("sec-unplaced"), "unplaced");
  add_title(element, {}, ast::SectionKind::other);
  write_blocks(element, blocks);
}

}  // namespace

bool is_blank(std::span<const ast::Block> blocks) {
  return std::ranges::all_of(blocks, [](const ast::Block& block) { return is_blank(block); });
}

void write_blocks(XmlElement parent, std::span<const ast::Block> blocks,
                  const TextWriter& write_text) {
  for (const ast::Block& block : blocks) {
    if (is_blank(block)) continue;
    std::visit(Overloaded{[&](const ast::Paragraph& paragraph) {
                            write_paragraph(parent, paragraph, write_text);
                          },
                          [&](const ast::List& list) { write_list(parent, list, write_text); },
                          [&](const ast::Raw& raw) { write_raw(parent, raw); }},
               block.value);
  }
}

void write_body(XmlElement article, Draft& draft) {
  const ast::Document& document = draft.document;
  if (document.sections.empty() && document.unplaced.empty() &&
      parts_of(document.doctors).empty() && parts_of(document.research).empty() &&
      parts_of(document.trials).empty()) {
    return;
  }
  break_line(article);
  const XmlElement body = article.add("body");
  for (const ast::Section& section : document.sections) write_section(body, section, draft);
  write_cards(body, draft);
  write_unplaced(body, document.unplaced, draft.ids);
  break_line(body);
}

}  // namespace chapbook::formats::jats
