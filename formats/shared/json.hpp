// FLOOR 1, basement. JSON out and in; the JSON library is behind it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::formats {

/// Writes one JSON text (RFC 8259) from begin to end. Keys are written in the order of the calls.
/// Strings must be valid UTF-8 (Error, bug, otherwise).
class JsonWriter {
 public:
  enum class Layout { pretty, compact };  ///< pretty: two spaces a level

  explicit JsonWriter(Layout layout = Layout::pretty);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& number(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// Copies a JSON text that is already well-formed.
  JsonWriter& raw(std::string_view json);

  /// `"name": "value"`
  JsonWriter& member(std::string_view name, std::string_view value) {
    return key(name).string(value);
  }

  /// The finished text (a pretty one ends in a line end); the writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One member of a JSON object that was read.
struct JsonMember {
  enum class Kind { string, number, boolean, null, object, array };
  std::string key;
  Kind kind = Kind::null;
  std::string text;  ///< strings: the decoded value; everything else: as `raw`
  std::string raw;   ///< the value as JSON in one line, to be copied through
};

struct JsonObject {
  std::vector<JsonMember> members;  ///< in order; a repeated key stays repeated
  std::string error;                ///< what was wrong and at which byte; empty: all is well

  /// The last member of this name, or nullptr.
  [[nodiscard]] const JsonMember* find(std::string_view key) const;
};

/// Reads one JSON object (RFC 8259), nested at most 64 deep, valid UTF-8 only, no number beyond the
/// range of a double; anything else sets `error` and leaves `members` empty. Never recurses.
[[nodiscard]] JsonObject read_json_object(std::string_view json);

}  // namespace chapbook::formats
