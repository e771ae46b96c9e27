#include "converters/cli/toml_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "converters/cli/nearest.hpp"
#include "converters/engine/files.hpp"
#include "converters/report/clean.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::cli {

namespace {

using formats::TomlValue;
using Kind = TomlValue::Kind;

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

}  // namespace

std::shared_ptr<const Source> read_settings_file(std::string_view what, const std::string& path) {
  try {
    return Source::make(path, engine::read_file(path).bytes);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) throw;
    throw Error(ErrorKind::usage, std::string(what) + error.what());
  }
}

formats::TomlValue read_toml_file(const Source& source) {
  formats::TomlText text = formats::read_toml(source.bytes());
  if (!text.error.empty()) refuse_at(source, text.error_at, text.error);
  return std::move(text.root);
}

std::string place_in(std::string_view path, Position position) {
  return std::string(path) + ":" + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

void refuse_at(const Source& source, Span span, const std::string& message) {
  throw Error(ErrorKind::usage, place_in(source.name(), source.position(span.begin)) + ": " +
                                    report::printable(message));
}

TomlEntry::TomlEntry(const Source& source, const TomlValue& table,
                     std::span<const std::string_view> keys)
    : source_(source), table_(table) {
  if (table.kind != Kind::table) {
    refuse_at(source, table.span,
              "a table should be here, not " + std::string(to_string(table.kind)));
  }
  for (const TomlValue& value : table.items) {
    if (std::ranges::find(keys, value.key) == keys.end()) {
      refuse_at(source, value.key_span, unknown("key", value.key, keys));
    }
  }
}

void TomlEntry::refuse(const TomlValue& value, std::string_view wanted) const {
  refuse_at(source_, value.span, in_quotes(value.key) + " must be " + std::string(wanted));
}

std::string TomlEntry::text(std::string_view key) const {
  const TomlValue* value = table_.find(key);
  if (value == nullptr) refuse_at(source_, table_.span, in_quotes(key) + " is missing");
  if (value->kind != Kind::string) refuse(*value, "a string");
  if (fold_case(value->text).empty()) refuse_at(source_, value->span, in_quotes(key) + " is empty");
  return value->text;
}

std::optional<std::string> TomlEntry::optional_text(std::string_view key) const {
  if (table_.find(key) == nullptr) return {};
  return text(key);
}

std::optional<PartialDate> TomlEntry::optional_day(std::string_view key) const {
  const TomlValue* value = table_.find(key);
  if (value == nullptr) return {};
  const auto day = from_iso(value->text);
  if (!day || !day->day) refuse(*value, "a day of the form YYYY-MM-DD");
  return day;
}

std::optional<std::size_t> TomlEntry::optional_count(std::string_view key) const {
  const TomlValue* value = table_.find(key);
  if (value == nullptr) return {};
  std::size_t out = 0;
  const char* end = value->text.data() + value->text.size();
  const bool is_number =
      value->kind == Kind::integer && std::from_chars(value->text.data(), end, out).ptr == end;
  if (!is_number || out == 0) refuse(*value, "a whole number from 1");
  return out;
}

std::vector<TomlValue> toml_entries(const Source& source, TomlValue root, std::string_view name,
                                    std::string_view also) {
  std::vector<TomlValue> out;
  for (TomlValue& value : root.items) {
    if (value.key == name && value.kind == Kind::array) {
      out = std::move(value.items);
    } else if (value.key == name) {
      refuse_at(source, value.key_span, "entries begin with [[" + std::string(name) + "]]");
    } else if (value.key != also) {
      refuse_at(source, value.key_span, unknown("key", value.key, std::array{name}));
    }
  }
  return out;
}

}  // namespace chapbook::cli
