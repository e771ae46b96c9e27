#include "converters/batch/item.hpp"

#include <algorithm>
#include <array>

#include "converters/report/clean.hpp"
#include "converters/report/json.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::batch {

namespace {

using formats::JsonMember;
using formats::JsonObject;
using formats::JsonWriter;

constexpr std::array<std::string_view, 4> names{"ok", "findings", "failed", "skipped"};

/// Members of an answer that a line may not bring along.
bool is_ours(std::string_view key) {
  constexpr std::array<std::string_view, 8> ours{"id",    "text",    "path",        "status",
                                                 "error", "outputs", "diagnostics", "shard"};
  return std::ranges::find(ours, key) != ours.end();
}

std::string quoted(std::string_view text) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.string(text);
  return json.take();
}

/// The string at `key`, or nullopt; a value of another type is a fault of the line.
std::optional<std::string> string_at(const JsonObject& object, std::string_view key,
                                     std::string& error) {
  const JsonMember* member = object.find(key);
  if (member == nullptr || member->kind == JsonMember::Kind::null) return {};
  if (member->kind == JsonMember::Kind::string) return member->text;
  if (error.empty()) error = "\"" + std::string(key) + "\" is no string";
  return {};
}

void write_outputs(JsonWriter& json, const std::vector<Made>& outputs) {
  json.key("outputs").begin_array();
  for (const Made& made : outputs) {
    json.begin_object().member("format", made.format);
    if (made.path) {
      json.member("path", report::valid_utf8(*made.path));
    } else if (made.is_text) {
      json.member("data", made.data);
    } else {
      json.member("encoding", "base64").member("data", base64(made.data));
    }
    json.key("bytes").number(static_cast<std::int64_t>(made.bytes));
    json.member("sha256", made.sha256).end_object();
  }
  json.end_array();
}

void write_diagnostics(JsonWriter& json, const Answer& answer) {
  json.key("diagnostics").begin_array();
  for (const Diagnostic& each : answer.diagnostics) {
    const Position at = answer.source->position(each.span.begin);
    json.begin_object()
        .member("rule", each.id)
        .member("severity", chapbook::to_string(each.severity));
    if (answer.source->place_unit() == PlaceUnit::paragraph) json.member("unit", "paragraph");
    json.key("line").number(std::int64_t{at.line}).key("column").number(std::int64_t{at.column});
    json.key("start").number(std::int64_t{each.span.begin});
    json.key("end").number(std::int64_t{each.span.end});
    json.member("message", report::valid_utf8(each.message));
    if (!each.fixes.empty()) {
      json.key("fix");
      report::write_fix(json, each.fixes.front());
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string_view to_string(Status status) {
  return names[static_cast<std::size_t>(status)];
}

std::optional<Status> status_from(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return {};
  return static_cast<Status>(found - names.begin());
}

ReadItem read_item(std::string_view line) {
  ReadItem out;
  const JsonObject object = formats::read_json_object(line);
  out.error = object.error;
  if (!out.error.empty()) return out;
  Item& item = out.item;
  item.id = string_at(object, "id", out.error).value_or("");
  item.text = string_at(object, "text", out.error);
  item.path = string_at(object, "path", out.error);
  for (const JsonMember& member : object.members) {
    if (is_ours(member.key)) continue;
    if (!item.others.empty()) item.others += ',';
    item.others += quoted(member.key) + ":" + member.raw;
  }
  if (!out.error.empty()) return out;
  if (item.id.empty()) {
    out.error = "\"id\" is missing";
  } else if (item.text.has_value() == item.path.has_value()) {
    out.error =
        item.text ? "both \"text\" and \"path\" are given" : "\"text\" or \"path\" is missing";
  }
  return out;
}

std::string to_json(const Answer& answer) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_object().key("id");
  if (answer.id.empty()) {
    json.null();
  } else {
    json.string(answer.id);
  }
  json.member("status", to_string(answer.status));
  if (!answer.error.empty()) json.member("error", report::valid_utf8(answer.error));
  write_outputs(json, answer.outputs);
  write_diagnostics(json, answer);
  json.end_object();
  std::string text = json.take();
  if (!answer.others.empty()) text.insert(text.size() - 1, "," + answer.others);
  return text;
}

}  // namespace chapbook::batch
