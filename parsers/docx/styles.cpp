#include "parsers/docx/styles.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "parsers/base/ascii.hpp"
#include "parsers/docx/limits.hpp"

namespace chapbook::docx {

namespace {

constexpr int body_text_level = 9;

/// The built-in name that an id was made of: "ListBullet2" is "list bullet 2".
std::string name_of_id(std::string_view id) {
  std::string out;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char before = i > 0 ? id[i - 1] : ' ';
    const bool starts_word =
        ascii::is_upper(id[i]) || (ascii::is_digit(id[i]) && !ascii::is_digit(before));
    if (starts_word && before != ' ') out += ' ';
    out += ascii::to_lower(id[i]);
  }
  return out;
}

struct NamedStyle {
  std::string_view name;  ///< a level may follow: "heading 2"
  StyleKind kind;
  bool has_level;
  bool is_numbered;
};

/// Names of built-in styles of Word and LibreOffice, and of the styles that reference managers add.
constexpr std::array named_styles{
    NamedStyle{"heading", StyleKind::heading, true, false},
    NamedStyle{"title", StyleKind::title, false, false},
    NamedStyle{"subtitle", StyleKind::subtitle, false, false},
    NamedStyle{"list bullet", StyleKind::item, true, false},
    NamedStyle{"list number", StyleKind::item, true, true},
    NamedStyle{"list continue", StyleKind::item_rest, true, false},
    NamedStyle{"list heading", StyleKind::term, false, false},
    NamedStyle{"list contents", StyleKind::meaning, false, false},
    NamedStyle{"bibliography", StyleKind::bibliography, true, false},
    NamedStyle{"endnote bibliography", StyleKind::bibliography, false, false},
    NamedStyle{"toc", StyleKind::contents, true, false},
    NamedStyle{"toc heading", StyleKind::contents, false, false},
    NamedStyle{"contents heading", StyleKind::contents, false, false},
};

std::optional<Style> style_of_name(std::string_view name) {
  int level = 0;
  const bool has_digit =
      name.size() > 2 && name[name.size() - 2] == ' ' && ascii::is_digit(name.back());
  if (has_digit && name.back() > '0') {
    level = name.back() - '0';
    name.remove_suffix(2);
  }
  const auto found = std::ranges::find(named_styles, name, &NamedStyle::name);
  if (found == named_styles.end() || (level > 0 && !found->has_level)) return {};
  // LibreOffice bases its headings on a style "Heading", which is none itself.
  if (found->kind == StyleKind::heading && level == 0) return {};
  return Style{found->kind, std::max(level - 1, 0), found->is_numbered, {}, {}};
}

}  // namespace

std::optional<Style> style_of_outline_level(std::optional<int> level) {
  if (!level || *level > body_text_level) return {};
  if (*level == body_text_level) return Style{};
  return Style{StyleKind::heading, *level, false, {}, {}};
}

Styles::Styles(const std::optional<XmlPart>& part) {
  if (!part) return;
  for (const pugi::xml_node& each : part->root()) {
    const auto id = attribute(each, "styleId");
    if (local_name(each) != "style" || !id) continue;
    const pugi::xml_node properties = child(each, "pPr");
    const pugi::xml_node list = child(properties, "numPr");
    entries_.try_emplace(std::string(*id),
                         Entry{ascii::lower(value_of(each, "name").value_or("")),
                               std::string(value_of(each, "basedOn").value_or("")),
                               number_of(properties, "outlineLvl"), number_of(list, "numId"),
                               number_of(list, "ilvl")});
  }
}

Style Styles::style(const std::string& id) const {
  std::optional<Style> found;
  std::optional<int> list;
  std::optional<int> list_level;
  auto entry = entries_.find(id);
  if (entry == entries_.end()) return style_of_name(name_of_id(id)).value_or(Style{});
  for (int step = 0; step < limits::style_chain && entry != entries_.end(); ++step) {
    const Entry& here = entry->second;
    // A name says more than a level: the heading of the contents has one, too.
    if (!found) found = style_of_name(here.name);
    if (!found || (step == 0 && found->kind == StyleKind::heading)) {
      if (auto outline = style_of_outline_level(here.outline_level)) found = outline;
    }
    if (!list) list = here.list;
    if (!list_level) list_level = here.list_level;
    entry = entries_.find(here.based_on);
  }
  Style out = found.value_or(Style{});
  out.list = list;
  out.list_level = list_level;
  return out;
}

}  // namespace chapbook::docx
