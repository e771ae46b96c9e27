#include "formats/fhir/narrative.hpp"

#include <algorithm>
#include <string>

#include "formats/shared/xhtml.hpp"

namespace chapbook::formats::fhir {

namespace {

std::string_view code_of(NarrativeStatus status) {
  switch (status) {
    case NarrativeStatus::generated:
      return "generated";
    case NarrativeStatus::additional:
      return "additional";
    case NarrativeStatus::empty:
      break;
  }
  return "empty";
}

/// `<b>key:</b> value`
void append_pair(XmlElement element, std::string_view key, const std::optional<Text>& value) {
  element.add("b", std::string(key) + ':');
  element.text(" ");
  if (value) {
    element.text(value->text);
  } else {
    element.add("i", "not stated");
  }
}

}  // namespace

XmlTree start_narrative(const Build& build) {
  return XmlTree("div", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                         {"lang", build.metadata.lang},
                         {"xml:lang", build.metadata.lang}});
}

Value finish_narrative(const Build& build, const XmlTree& tree, NarrativeStatus status) {
  return Object{}.set("status", code_of(status)).set("div", build.pool.keep(tree.print_fragment()));
}

Value prose_narrative(const Build& build, std::span<const ast::Block> blocks) {
  const XmlTree tree = start_narrative(build);
  append_blocks(tree.root(), blocks);
  if (tree.root().has_children()) {
    return finish_narrative(build, tree, NarrativeStatus::additional);
  }
  tree.root().add("p", "The source has no text under this heading.");
  return finish_narrative(build, tree, NarrativeStatus::empty);
}

void append_references(const Build& build, XmlElement div) {
  const auto& references = build.document.references.items;
  const bool numbered = std::ranges::any_of(
      references, [](const ast::Reference& reference) { return reference.numbering.has_value(); });
  const XmlElement parent = numbered ? div : div.add("ol");
  for (const ast::Reference& reference : references) {
    parent.add(numbered ? "p" : "li", printed(build, reference));
  }
}

std::string_view printed(const Build& build, const ast::Reference& reference) {
  return clean_text(reference.raw, build.pool);
}

std::string_view one_line(const Build& build, const ast::Doctor& doctor) {
  if (!doctor.place) return doctor.name.text;
  return build.pool.keep(std::string(doctor.name.text) + ", " +
                         std::string(doctor.place->text.text));
}

void append_card(XmlElement div, const ast::Card& card) {
  if (card.body) {
    append_pair(div.add("p"), card.label.text, card.body);
  } else if (!card.label.text.empty()) {
    div.add("p").add("b", card.label.text);
  }
  if (card.fields.empty()) return;
  const XmlElement list = div.add("ul");
  for (const ast::KeyValue& field : card.fields) {
    append_pair(list.add("li"), field.key.text, field.value);
  }
}

}  // namespace chapbook::formats::fhir
