#include "formats/shared/condition_links.hpp"

#include <memory>
#include <set>
#include <utility>

namespace chapbook::formats {

namespace {

bool is_linked(ast::SectionKind kind) {
  return kind != ast::SectionKind::alternative_names && kind != ast::SectionKind::support_groups;
}

}  // namespace

ConditionNames condition_names(std::span<const ChapterName> chapters) {
  ConditionNames names;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    names.add_preferred(chapters[i].title, i);
    for (const std::string& name : chapters[i].alternative_names) names.add_alternative(name, i);
  }
  return names;
}

ProseWriter link_conditions(const ConditionNames& names, std::size_t own, LinkWriter write_link) {
  return [&names, own, write_link = std::move(write_link)](const ast::Section& section) {
    if (!is_linked(section.kind)) return TextWriter{};
    const auto linked = std::make_shared<std::set<std::size_t>>(std::set{own});
    return TextWriter{[&names, linked, write_link](XmlElement parent, std::string_view text) {
      std::size_t at = 0;
      for (const ConditionNames::Mention& mention : names.find(text)) {
        if (!mention.condition || !linked->insert(*mention.condition).second) continue;
        parent.text(text.substr(at, mention.begin - at));
        write_link(parent, *mention.condition,
                   text.substr(mention.begin, mention.end - mention.begin));
        at = mention.end;
      }
      parent.text(text.substr(at));
    }};
  };
}

}  // namespace chapbook::formats
