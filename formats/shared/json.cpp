#include "formats/shared/json.hpp"

#define RAPIDJSON_HAS_STDSTRING 1
#define RAPIDJSON_WRITE_DEFAULT_FLAGS rapidjson::kWriteValidateEncodingFlag
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "parsers/base/error.hpp"
#include "parsers/base/throwing_allocator.hpp"

namespace chapbook::formats {

struct JsonWriter::State {
  using Utf8 = rapidjson::UTF8<>;
  using Buffer = rapidjson::GenericStringBuffer<Utf8, ThrowingAllocator>;

  explicit State(Layout chosen) : layout(chosen), pretty(buffer), compact(buffer) {
    pretty.SetIndent(' ', 2);
  }

  /// Calls `write` with the writer of the chosen layout.
  template <typename Write>
  void with(Write write) {
    const bool written = layout == Layout::pretty ? write(pretty) : write(compact);
    ensure(written, "JSON strings are valid UTF-8 and JSON calls are balanced");
  }

  Layout layout;
  Buffer buffer;
  rapidjson::PrettyWriter<Buffer, Utf8, Utf8, ThrowingAllocator> pretty;
  rapidjson::Writer<Buffer, Utf8, Utf8, ThrowingAllocator> compact;
};

namespace {

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

JsonWriter::JsonWriter(Layout layout) : state_(std::make_unique<State>(layout)) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  state_->with([](auto& writer) { return writer.StartObject(); });
  return *this;
}
JsonWriter& JsonWriter::end_object() {
  state_->with([](auto& writer) { return writer.EndObject(); });
  return *this;
}
JsonWriter& JsonWriter::begin_array() {
  state_->with([](auto& writer) { return writer.StartArray(); });
  return *this;
}
JsonWriter& JsonWriter::end_array() {
  state_->with([](auto& writer) { return writer.EndArray(); });
  return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
  state_->with([&](auto& writer) { return writer.Key(name.data(), size_of(name)); });
  return *this;
}
JsonWriter& JsonWriter::string(std::string_view value) {
  // An empty view may have a null pointer, which the library refuses.
  const char* data = value.empty() ? "" : value.data();
  state_->with([&](auto& writer) { return writer.String(data, size_of(value)); });
  return *this;
}
JsonWriter& JsonWriter::number(std::int64_t value) {
  state_->with([&](auto& writer) { return writer.Int64(value); });
  return *this;
}
JsonWriter& JsonWriter::number(double value) {
  state_->with([&](auto& writer) { return writer.Double(value); });
  return *this;
}
JsonWriter& JsonWriter::boolean(bool value) {
  state_->with([&](auto& writer) { return writer.Bool(value); });
  return *this;
}
JsonWriter& JsonWriter::null() {
  state_->with([](auto& writer) { return writer.Null(); });
  return *this;
}
JsonWriter& JsonWriter::raw(std::string_view json) {
  state_->with([&](auto& writer) {
    return writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  });
  return *this;
}

std::string JsonWriter::take() {
  std::string out(state_->buffer.GetString(), state_->buffer.GetSize());
  if (state_->layout == Layout::pretty) out.push_back('\n');
  state_ = std::make_unique<State>(state_->layout);
  return out;
}

}  // namespace chapbook::formats
