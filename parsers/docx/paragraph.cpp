#include "parsers/docx/paragraph.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "parsers/base/utf8.hpp"

namespace chapbook::docx {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!point.valid || !utf8::is_space(point.value)) return false;
    at += point.length;
  }
  return true;
}

bool has_text(const Paragraph& paragraph) {
  return !std::ranges::all_of(paragraph.pieces,
                              [](const Piece& piece) { return is_blank(piece.text); });
}

ParagraphStyles::ParagraphStyles(const std::optional<XmlPart>& styles,
                                 const std::optional<XmlPart>& numbering)
    : styles_(styles), numbering_(numbering) {}

Paragraph ParagraphStyles::describe(const pugi::xml_node& properties) {
  Paragraph out;
  const std::string id(value_of(properties, "pStyle").value_or(""));
  out.style = style(id);
  if (const auto own = style_of_outline_level(number_of(properties, "outlineLvl"))) {
    out.style.kind = own->kind;
    out.style.level = own->level;
  }
  out.item = list_place(child(properties, "numPr"), id, out.style);
  return out;
}

const Style& ParagraphStyles::style(const std::string& id) {
  auto known = known_styles_.find(id);
  if (known == known_styles_.end()) known = known_styles_.emplace(id, styles_.style(id)).first;
  return known->second;
}

std::optional<ListPlace> ParagraphStyles::list_place(const pugi::xml_node& own,
                                                     const std::string& id,
                                                     const Style& style) const {
  const auto own_list = number_of(own, "numId");
  const std::optional<int> list = own_list ? own_list : style.list;
  if (!list) {
    if (style.kind != StyleKind::item) return {};
    return ListPlace{style.level + 1, style.is_numbered, 0};
  }
  std::optional<int> level = number_of(own, "ilvl");
  if (!level) level = style.list_level;
  const int depth = level ? *level : numbering_.level_of_style(*list, id);
  const ListSign sign = numbering_.sign(*list, depth);
  if (sign == ListSign::none) return {};
  return ListPlace{depth + 1, sign == ListSign::number, *list};
}

}  // namespace chapbook::docx
