#include <string>

#include "converters/batch/item.hpp"
#include "converters/batch/journal.hpp"
#include "formats/shared/json.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"

namespace chapbook::fuzz {

namespace {

/// An answer is one line of JSON that gives the id and the line's own members back.
void check_item(std::string_view line) {
  const batch::ReadItem read = batch::read_item(line);
  require_printable(read.error, "message");
  if (read.error.empty()) {
    require(!read.item.id.empty(), "an item has an id", line);
    require(read.item.text.has_value() != read.item.path.has_value(),
            "an item is a text or the path of one", line);
  }
  batch::Answer answer;
  answer.id = read.item.id;
  answer.others = read.item.others;
  answer.error = read.error;
  const std::string json = batch::to_json(answer);
  require(json.find_first_of("\r\n") == json.npos, "a line is answered by one line", json);
  const formats::JsonObject object = formats::read_json_object(json);
  require(object.error.empty(), "an answer is JSON", object.error);
  const formats::JsonMember* id = object.find("id");
  require(id != nullptr, "an answer has an id", json);
  require(
      read.item.id.empty() ? id->kind == formats::JsonMember::Kind::null : id->text == read.item.id,
      "an answer has the id of its line", json);
  for (const formats::JsonMember& other :
       formats::read_json_object("{" + read.item.others + "}").members) {
    const formats::JsonMember* copied = object.find(other.key);
    require(copied != nullptr, "a member is copied through", other.key);
  }
}

/// What the journal reads is what it would write.
void check_record(std::string_view line) {
  const auto record = batch::read_record(line);
  if (!record) return;
  const std::string json = batch::to_json(*record);
  require(json.find_first_of("\r\n") == json.npos, "a record is one line", json);
  const auto again = batch::read_record(json);
  require(again && again->id == record->id && again->input == record->input &&
              again->options == record->options && again->tool == record->tool &&
              again->status == record->status && again->error == record->error &&
              again->outputs.size() == record->outputs.size(),
          "a record stays what it was", json);
}

}  // namespace

int fuzz_batch(const std::uint8_t* data, std::size_t size) {
  const std::string_view line = as_text(data, size);
  check_item(line);
  check_record(line);
  return 0;
}

}  // namespace chapbook::fuzz
