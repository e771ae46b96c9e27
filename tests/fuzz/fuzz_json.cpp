#include <string>

#include "formats/shared/json.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::fuzz {

namespace {

using Kind = formats::JsonMember::Kind;

std::string print_again(const formats::JsonObject& object) {
  formats::JsonWriter json(formats::JsonWriter::Layout::compact);
  json.begin_object();
  for (const formats::JsonMember& member : object.members) json.key(member.key).raw(member.raw);
  return json.end_object().take();
}

void check_round_trip(std::string_view bytes) {
  const formats::JsonObject object = formats::read_json_object(bytes);
  if (!object.error.empty()) return require_printable(object.error, "message");
  const formats::JsonObject again = formats::read_json_object(print_again(object));
  require(again.error.empty(), "what was read can be printed and read", again.error);
  require(again.members.size() == object.members.size(), "no member is lost");
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const formats::JsonMember& before = object.members[i];
    const formats::JsonMember& after = again.members[i];
    require(before.key == after.key && before.kind == after.kind && before.text == after.text,
            "a member stays what it was", before.key);
    require(object.find(before.key) != nullptr, "a member is found by its key", before.key);
    if (before.kind == Kind::object) {
      require(formats::read_json_object(before.raw).error.empty(), "an inner object can be read");
    }
  }
}

void check_string(std::string_view bytes) {
  TextPool pool;
  const std::string_view clean = clean_text(bytes, pool);
  formats::JsonWriter json;
  const formats::JsonObject object =
      formats::read_json_object(json.begin_object().member("text", clean).end_object().take());
  require(object.error.empty() && object.members.size() == 1, "a written string can be read");
  require(object.members.front().text == clean, "a string stays what it was", clean);
}

}  // namespace

int fuzz_json(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  check_round_trip(bytes);
  check_string(bytes);
  return 0;
}

}  // namespace chapbook::fuzz
