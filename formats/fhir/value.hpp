// FLOOR 1. The small tree of values that a resource is built of before it is printed.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "formats/shared/json.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::fhir {

struct Value;
struct Member;

/// A JSON array. FHIR forbids empty elements, so `add` leaves out what is absent.
struct Array {
  std::vector<Value> items;

  Array& add(Value value) &;
  Array&& add(Value value) &&;
};

/// A JSON object with its members in the order in which they were set, which is to be the order of
/// the specification. `set` leaves out what is absent.
struct Object {
  std::vector<Member> members;

  Object& set(std::string_view key, Value value) &;
  Object&& set(std::string_view key, Value value) &&;
  /// The member's value, or nullptr.
  [[nodiscard]] const Value* find(std::string_view key) const;
};

/// One JSON value, or nothing. Strings are views: of the document, of constants or of the TextPool
/// of the run, so a tree costs little to build; that is why a std::string is refused.
struct Value {
  std::variant<std::monostate, std::string_view, std::int64_t, bool, Array, Object> data;

  Value() = default;
  Value(std::string_view text);
  Value(const char* text);
  Value(const std::string& text) = delete;
  Value(const std::optional<Text>& text);
  Value(const std::optional<std::string_view>& text);
  Value(std::same_as<bool> auto truth);
  Value(int number);
  Value(Array array);
  Value(Object object);

  /// Nothing, an empty string, an empty array or an empty object.
  [[nodiscard]] bool absent() const;
  /// The text of a string, else nothing.
  [[nodiscard]] std::string_view text() const;
};

struct Member {
  std::string_view key;
  Value value;
};

// The constructors need Member to be complete: clang looks into the vector of an Object here.
inline Value::Value(std::string_view text) : data(text) {}
inline Value::Value(const char* text) : data(std::string_view(text)) {}
inline Value::Value(const std::optional<Text>& text)
    : Value(text ? text->text : std::string_view{}) {}
inline Value::Value(const std::optional<std::string_view>& text) : Value(text.value_or("")) {}
inline Value::Value(std::same_as<bool> auto truth) : data(truth) {}
inline Value::Value(int number) : data(std::int64_t{number}) {}
inline Value::Value(Array array) : data(std::move(array)) {}
inline Value::Value(Object object) : data(std::move(object)) {}

/// An array of one value, or of none where it is absent.
[[nodiscard]] Array list_of(Value value);

/// Prints `value`, which must not be absent.
void write(JsonWriter& json, const Value& value);

}  // namespace chapbook::formats::fhir
