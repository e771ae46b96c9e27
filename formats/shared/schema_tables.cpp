#include "formats/shared/schema_tables.hpp"

#include "parsers/base/build_data.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

ValueRules load_values(BuildDataReader& from) {
  ValueRules out(from.take_size());
  for (ValueRule& rule : out) {
    rule.kind = static_cast<ValueRule::Kind>(from.take<std::uint8_t>());
    rule.text = from.take_text();
  }
  return out;
}

ElementRule load_element(BuildDataReader& from) {
  ElementRule rule;
  rule.name = from.take_text();
  rule.start = from.take<StateId>();
  rule.mixed = from.take<bool>();
  rule.required = from.take<std::uint64_t>();
  rule.values = load_values(from);
  rule.attributes.resize(from.take_size());
  for (AttributeRule& attribute : rule.attributes) {
    attribute.name = from.take_text();
    attribute.values = load_values(from);
  }
  return rule;
}

}  // namespace

NameTable::Id NameTable::add(std::string_view name) {
  if (const auto known = find(name)) return *known;
  ensure(names_.size() < slot_count / 2, "the table of names has room");
  names_.push_back(name);
  std::size_t at = slot_of(name);
  while (slots_[at] != 0) at = (at + 1) % slot_count;
  slots_[at] = static_cast<Id>(names_.size());
  return static_cast<Id>(names_.size() - 1);
}

SchemaTables load_tables(std::string_view compiled) {
  BuildDataReader from(compiled);
  SchemaTables out;
  out.start = from.take<StateId>();
  for (std::size_t left = from.take_size(); left > 0; --left) {
    const std::string_view declaration = from.take_text();
    out.namespaces.push_back({std::string(declaration), from.take_text()});
  }
  for (std::size_t left = from.take_size(); left > 0; --left) out.names.add(from.take_text());
  out.elements.resize(from.take_size());
  for (ElementRule& rule : out.elements) rule = load_element(from);
  out.states.resize(from.take_size());
  for (SchemaState& state : out.states) {
    state.accepting = from.take<bool>();
    state.element = from.take<std::uint16_t>();
  }
  out.next = from.take_bytes(out.states.size() * out.names.names().size() * sizeof(StateId));
  return out;
}

}  // namespace chapbook::formats
