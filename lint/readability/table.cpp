#include "lint/readability/table.hpp"

namespace chapbook::lint::readability {

std::vector<Measured> measure(const Prose& prose) {
  std::vector<Measured> out;
  if (prose.sections.empty()) return out;
  out.push_back({{}, prose.counts});
  for (const ProseSection& each : prose.sections) {
    const ast::Section& section = *each.section;
    const std::string_view name =
        section.heading ? section.heading->text : ast::info(section.kind).display;
    out.push_back({std::string(name), each.counts});
  }
  return out;
}

}  // namespace chapbook::lint::readability
