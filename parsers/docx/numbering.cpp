#include "parsers/docx/numbering.hpp"

#include <charconv>
#include <pugixml.hpp>

namespace chapbook::docx {

namespace {

std::optional<int> number_at(const pugi::xml_node& node, std::string_view name) {
  const std::string_view digits = attribute(node, name).value_or("");
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec != std::errc()) return {};
  return number;
}

ListSign sign_of(const pugi::xml_node& level) {
  const std::string_view format = value_of(level, "numFmt").value_or("decimal");
  if (format == "none") return ListSign::none;
  return format == "bullet" ? ListSign::bullet : ListSign::number;
}

}  // namespace

Numbering::Numbering(const std::optional<XmlPart>& part) {
  if (!part) return;
  for (const pugi::xml_node& each : part->root()) {
    if (local_name(each) == "abstractNum") {
      const int id = number_at(each, "abstractNumId").value_or(-1);
      Definition& definition = definitions_[id];
      definition.link = value_of(each, "numStyleLink").value_or("");
      if (const auto style = value_of(each, "styleLink")) {
        definition_of_link_.insert_or_assign(std::string(*style), id);
      }
      for (const pugi::xml_node& level : each) {
        if (local_name(level) != "lvl") continue;
        const int depth = number_at(level, "ilvl").value_or(0);
        definition.signs[depth] = sign_of(level);
        if (const auto style = value_of(level, "pStyle")) {
          definition.levels_of_styles.try_emplace(std::string(*style), depth);
        }
      }
    } else if (local_name(each) == "num") {
      const int id = number_at(each, "numId").value_or(-1);
      definition_of_list_[id] = number_of(each, "abstractNumId").value_or(-1);
      for (const pugi::xml_node& change : each) {
        const pugi::xml_node level = child(change, "lvl");
        if (local_name(change) != "lvlOverride" || !level) continue;
        overrides_[{id, number_at(change, "ilvl").value_or(0)}] = sign_of(level);
      }
    }
  }
}

const Numbering::Definition* Numbering::definition_of(int id) const {
  const auto list = definition_of_list_.find(id);
  if (list == definition_of_list_.end()) return nullptr;
  auto definition = definitions_.find(list->second);
  if (definition == definitions_.end()) return nullptr;
  if (definition->second.signs.empty()) {
    const auto link = definition_of_link_.find(definition->second.link);
    if (link != definition_of_link_.end()) definition = definitions_.find(link->second);
  }
  return &definition->second;
}

ListSign Numbering::sign(int id, int level) const {
  if (id == 0) return ListSign::none;
  if (const auto change = overrides_.find({id, level}); change != overrides_.end()) {
    return change->second;
  }
  const Definition* definition = definition_of(id);
  if (definition == nullptr) return ListSign::bullet;
  const auto found = definition->signs.find(level);
  return found == definition->signs.end() ? ListSign::bullet : found->second;
}

int Numbering::level_of_style(int id, const std::string& style) const {
  const Definition* definition = definition_of(id);
  if (definition == nullptr) return 0;
  const auto found = definition->levels_of_styles.find(style);
  return found == definition->levels_of_styles.end() ? 0 : found->second;
}

}  // namespace chapbook::docx
