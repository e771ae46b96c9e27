#include "converters/batch/journal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>
#include <utility>

#include "converters/engine/file_name.hpp"
#include "converters/report/clean.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::batch {

namespace {

using formats::JsonMember;
using formats::JsonObject;
using formats::JsonWriter;

std::string text_at(const JsonObject& object, std::string_view key) {
  const JsonMember* member = object.find(key);
  return member != nullptr && member->kind == JsonMember::Kind::string ? member->text : "";
}

std::size_t size_at(const JsonObject& object, std::string_view key) {
  std::size_t value = 0;
  if (const JsonMember* member = object.find(key)) {
    std::from_chars(member->raw.data(), member->raw.data() + member->raw.size(), value);
  }
  return value;
}

std::vector<Made> read_outputs(const JsonObject& record) {
  std::vector<Made> out;
  const JsonMember* outputs = record.find("outputs");
  if (outputs == nullptr) return out;
  for (const JsonMember& format : formats::read_json_object(outputs->raw).members) {
    const JsonObject object = formats::read_json_object(format.raw);
    out.push_back({format.key,
                   text_at(object, "path"),
                   {},
                   true,
                   size_at(object, "bytes"),
                   text_at(object, "sha256")});
  }
  return out;
}

[[noreturn]] void fail(ErrorKind kind, const std::string& path, std::string_view what) {
  throw Error(kind, path + ": the journal " + std::string(what) + ": " +
                        std::system_category().message(errno));
}

/// Calls `use` with the offset and the text of each whole line; gives the bytes behind the last.
template <typename Use>
std::size_t for_each_line(int file, const std::string& path, const Use& use) {
  std::string pending;
  std::uint64_t start = 0;
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(ErrorKind::resource, path, "cannot be read");
    if (got == 0) return pending.size();
    const std::size_t searched = pending.size();
    pending.append(buffer.data(), static_cast<std::size_t>(got));
    std::size_t used = 0;
    for (std::size_t end = pending.find('\n', searched); end != std::string::npos;
         end = pending.find('\n', used)) {
      use(start, std::string_view(pending).substr(used, end - used));
      start += end + 1 - used;
      used = end + 1;
    }
    pending.erase(0, used);
  }
}

void write_line(int file, const std::string& path, std::string_view line) {
  while (!line.empty()) {
    const ssize_t written = ::write(file, line.data(), line.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(ErrorKind::resource, path, "cannot be written");
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

std::string to_json(const Record& record) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_object().member("id", record.id).member("status", to_string(record.status));
  json.member("input", record.input).member("options", record.options);
  json.member("tool", record.tool);
  if (!record.error.empty()) json.member("error", report::valid_utf8(record.error));
  json.key("outputs").begin_object();
  for (const Made& made : record.outputs) {
    json.key(made.format).begin_object().member("path", report::valid_utf8(made.path.value_or("")));
    json.key("bytes").number(static_cast<std::int64_t>(made.bytes));
    json.member("sha256", made.sha256).end_object();
  }
  json.end_object().end_object();
  return json.take();
}

std::optional<Record> read_record(std::string_view line) {
  const JsonObject object = formats::read_json_object(line);
  if (!object.error.empty()) return {};
  const auto status = status_from(text_at(object, "status"));
  Record record{text_at(object, "id"),           text_at(object, "input"),
                text_at(object, "options"),      text_at(object, "tool"),
                status.value_or(Status::failed), read_outputs(object),
                text_at(object, "error")};
  if (!status || record.id.empty()) return {};
  return record;
}

Journal::Journal(std::string path) : path_(std::move(path)) {
  file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0666);
  if (file_ < 0) fail(ErrorKind::usage, path_, "cannot be opened");
  try {
    read_places();
  } catch (...) {
    ::close(file_);
    throw;
  }
}

Journal::~Journal() {
  if (file_ >= 0) ::close(file_);
}

Journal::Journal(Journal&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      places_(std::move(other.places_)) {}

void Journal::read_places() {
  const auto note = [&](std::uint64_t offset, std::string_view line) {
    if (const auto record = read_record(line))
      places_.push_back({engine::id_digest(record->id), offset});
  };
  // A line that a kill cut short is closed, so that the next one starts on its own.
  if (for_each_line(file_, path_, note) > 0) write_line(file_, path_, "\n");
  std::ranges::stable_sort(places_, {}, &Place::key);
}

void Journal::append(const Record& record) {
  write_line(file_, path_, to_json(record) + "\n");
}

void Journal::sync() {
  if (::fdatasync(file_) != 0 && errno != EINVAL) {
    fail(ErrorKind::resource, path_, "cannot be forced to the disk");
  }
}

std::string Journal::line_at(std::uint64_t offset) const {
  std::string line;
  std::array<char, 4096> buffer;
  while (true) {
    const ssize_t got =
        ::pread(file_, buffer.data(), buffer.size(), static_cast<off_t>(offset + line.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return line;
    const std::string_view read(buffer.data(), static_cast<std::size_t>(got));
    const std::size_t end = read.find('\n');
    line.append(read.substr(0, end));
    if (end != std::string_view::npos) return line;
  }
}

std::optional<Record> Journal::find(std::string_view id) const {
  const std::uint64_t key = engine::id_digest(id);
  const auto first = std::ranges::lower_bound(places_, key, {}, &Place::key);
  for (auto place = std::ranges::upper_bound(places_, key, {}, &Place::key); place != first;) {
    std::optional<Record> record = read_record(line_at((--place)->offset));
    if (record && record->id == id) return record;
  }
  return {};
}

}  // namespace chapbook::batch
