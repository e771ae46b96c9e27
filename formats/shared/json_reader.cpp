#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "formats/shared/json.hpp"
#include "parsers/base/throwing_allocator.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

constexpr int max_depth = 64;

bool is_json_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Gathers the members of the outermost object. `Stream::Tell` is the offset after a scalar or a
/// key, and that of the bracket itself when a container begins or ends.
class MemberCollector {
 public:
  using Kind = JsonMember::Kind;

  MemberCollector(std::string_view json, const rapidjson::MemoryStream& stream)
      : json_(json), stream_(stream) {}

  [[nodiscard]] std::vector<JsonMember> take() { return std::move(members_); }
  [[nodiscard]] const char* refusal() const { return refusal_; }

  bool Null() { return scalar(Kind::null, {}); }
  bool Bool(bool) { return scalar(Kind::boolean, {}); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return scalar(Kind::number, {}); }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return scalar(Kind::string, {text, size});
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ != 1) return true;
    members_.push_back({std::string(text, size), Kind::null, {}, {}});
    value_begin_ = stream_.Tell();
    while (value_begin_ < json_.size() &&  // a text that was cut off has no value
           (is_json_space(json_[value_begin_]) || json_[value_begin_] == ':')) {
      ++value_begin_;
    }
    return is_text(members_.back().key);
  }
  bool StartObject() { return open(Kind::object); }
  bool StartArray() { return open(Kind::array); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  // The reader is told to keep numbers as they are written, so these are never called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  bool refuse(const char* why) {
    refusal_ = why;
    return false;
  }

  /// An escape such as "\udc00" alone decodes to bytes that are not UTF-8.
  bool is_text(std::string_view text) {
    return utf8::find_invalid(text) == text.size() || refuse("An escape that is no character.");
  }

  bool scalar(Kind kind, std::string_view text) {
    if (depth_ == 0) return refuse("Not an object.");
    if (depth_ != 1) return true;
    finish(kind, stream_.Tell());
    if (kind != Kind::string) return true;
    members_.back().text = text;
    return is_text(text);
  }

  bool open(Kind kind) {
    if (depth_ == 0 && kind != Kind::object) return refuse("Not an object.");
    if (depth_ == max_depth) return refuse("Nested too deeply.");
    if (depth_ == 1) members_.back().kind = kind;
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    if (depth_ == 1) finish(members_.back().kind, stream_.Tell() + 1);
    return true;
  }

  void finish(Kind kind, std::size_t end) {
    JsonMember& member = members_.back();
    member.kind = kind;
    member.raw = json_.substr(value_begin_, end - value_begin_);
    // Between tokens; in strings they are escaped.
    std::ranges::replace_if(
        member.raw, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (kind != Kind::string) member.text = member.raw;
  }

  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  std::vector<JsonMember> members_;
  std::size_t value_begin_ = 0;
  int depth_ = 0;
  const char* refusal_ = nullptr;
};

std::string message(std::size_t offset, std::string_view what) {
  return "byte " + std::to_string(offset) + ": " + std::string(what);
}

}  // namespace

const JsonMember* JsonObject::find(std::string_view key) const {
  const JsonMember* found = nullptr;
  for (const JsonMember& member : members) {
    if (member.key == key) found = &member;
  }
  return found;
}

JsonObject read_json_object(std::string_view json) {
  JsonObject out;
  if (const std::size_t bad = utf8::find_invalid(json); bad != json.size()) {
    out.error = message(bad, "Not UTF-8.");
    return out;
  }
  rapidjson::MemoryStream stream(json.data(), json.size());
  MemberCollector members(json, stream);
  rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator> reader;
  const rapidjson::ParseResult result =
      reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(stream,
                                                                                           members);
  if (result.IsError()) {
    out.error = message(result.Offset(), members.refusal() != nullptr
                                             ? members.refusal()
                                             : rapidjson::GetParseError_En(result.Code()));
  } else if (stream.Tell() != json.size()) {
    // The library takes a NUL for the end.
    out.error = message(stream.Tell(), "The document root must not be followed by other values.");
  } else {
    out.members = members.take();
  }
  return out;
}

}  // namespace chapbook::formats
