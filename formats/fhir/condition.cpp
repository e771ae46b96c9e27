#include "formats/fhir/build.hpp"
#include "formats/fhir/narrative.hpp"

namespace chapbook::formats::fhir {

namespace {

/// The alternative names on one line.
std::string alternative_names(const ast::Document& document) {
  std::string out;
  for (const Text& name : document.alternative_names) {
    if (!out.empty()) out += "; ";
    out += name.text;
  }
  return out;
}

/// The paragraph that the definition begins with.
std::string definition(const ast::Document& document) {
  for (const ast::Section& section : document.sections) {
    if (section.kind != ast::SectionKind::definition || section.blocks.empty()) continue;
    if (const auto* first = std::get_if<ast::Paragraph>(&section.blocks.front().value)) {
      return plain_text(*first);
    }
  }
  return {};
}

}  // namespace

std::optional<Entry> condition_definition(Build& build) {
  const std::string_view id = build.ids.make("ConditionDefinition", build.work_id);
  const std::string_view names = build.pool.keep(alternative_names(build.document));
  Value narrative = generated_narrative(build, [&](XmlElement div) {
    div.add("p", build.title);
    if (!names.empty()) div.add("p", "Also called: ").text(names);
  });
  Object resource = start_resource(build, "ConditionDefinition", id, std::move(narrative));
  resource.set("name", build.name)
      .set("title", build.title)
      .set("subtitle", names)
      .set("status", "active")
      .set("description", markdown(build, build.pool.keep(definition(build.document))))
      .set("code", condition_concept(build));
  return Entry{id, std::move(resource)};
}

}  // namespace chapbook::formats::fhir
