#include "formats/fhir/value.hpp"

#include <algorithm>

#include "parsers/ast/visit.hpp"

namespace chapbook::formats::fhir {

Array& Array::add(Value value) & {
  if (!value.absent()) items.push_back(std::move(value));
  return *this;
}

Array&& Array::add(Value value) && {
  return std::move(add(std::move(value)));
}

Object& Object::set(std::string_view key, Value value) & {
  if (!value.absent()) members.push_back({key, std::move(value)});
  return *this;
}

Object&& Object::set(std::string_view key, Value value) && {
  return std::move(set(key, std::move(value)));
}

const Value* Object::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &found->value;
}

bool Value::absent() const {
  return std::visit(ast::Overloaded{[](std::monostate) { return true; },
                                    [](std::string_view text) { return text.empty(); },
                                    [](std::int64_t) { return false; }, [](bool) { return false; },
                                    [](const Array& array) { return array.items.empty(); },
                                    [](const Object& object) { return object.members.empty(); }},
                    data);
}

std::string_view Value::text() const {
  const auto* found = std::get_if<std::string_view>(&data);
  return found != nullptr ? *found : std::string_view{};
}

Array list_of(Value value) {
  return Array{}.add(std::move(value));
}

void write(JsonWriter& json, const Value& value) {
  std::visit(ast::Overloaded{[&](std::monostate) { json.null(); },
                             [&](std::string_view text) { json.string(text); },
                             [&](std::int64_t number) { json.number(number); },
                             [&](bool truth) { json.boolean(truth); },
                             [&](const Array& array) {
                               json.begin_array();
                               for (const Value& item : array.items) write(json, item);
                               json.end_array();
                             },
                             [&](const Object& object) {
                               json.begin_object();
                               for (const Member& member : object.members) {
                                 json.key(member.key);
                                 write(json, member.value);
                               }
                               json.end_object();
                             }},
             value.data);
}

}  // namespace chapbook::formats::fhir
