#include "parsers/docx/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

#include "parsers/base/error.hpp"
#include "parsers/docx/limits.hpp"

namespace chapbook::docx {

namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

/// An error of libzip that cleans up after itself.
class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ~ZipError() { zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t* get() { return &error_; }

 private:
  zip_error_t error_{};
};

/// Throws std::bad_alloc where `error` means that memory was short: of libzip, or of zlib below it.
void check_memory(const zip_error_t* error) {
  constexpr int zlib_out_of_memory = -4;
  const bool is_zlib = zip_error_code_zip(error) == ZIP_ER_ZLIB;
  if (zip_error_code_zip(error) == ZIP_ER_MEMORY ||
      (is_zlib && zip_error_code_system(error) == zlib_out_of_memory)) {
    throw std::bad_alloc();
  }
}

std::string mebibytes(std::size_t bytes) {
  return std::to_string(bytes >> 20U) + " MiB";
}

/// The least bytes that an entry takes up besides its data: a local header and a record of the
/// directory (APPNOTE 6.3, sections 4.3.7 and 4.3.12).
constexpr std::uint64_t header_bytes = 30 + 46;

}  // namespace

struct Archive::Handle {
  zip_t* archive = nullptr;
  explicit Handle(zip_t* opened) : archive(opened) {}
  ~Handle() { zip_discard(archive); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
};

Archive::Archive(std::string_view name, std::string_view bytes) : name_(name) {
  open(bytes);
  check_entries(bytes.size());
}

Archive::~Archive() = default;

void Archive::fail(std::string_view what) const {
  throw Error(ErrorKind::input, name_ + ": " + std::string(what));
}

void Archive::open(std::string_view bytes) {
  ZipError error;
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source == nullptr) {
    check_memory(error.get());
    throw Error(ErrorKind::resource, name_ + ": " + zip_error_strerror(error.get()));
  }
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, error.get());
  if (archive == nullptr) {
    zip_source_free(source);
    check_memory(error.get());
    fail("the file is damaged or cut off: it is no complete ZIP archive, which a DOCX has to be");
  }
  handle_ = std::make_unique<Handle>(archive);
}

/// Names that occur twice are read differently by different programs. Entries that share their
/// bytes are how a small file unpacks to a huge one; they give themselves away by their sum.
void Archive::check_entries(std::size_t archive_size) const {
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(handle_->archive, 0));
  if (count > limits::entries) {
    fail("the archive has " + std::to_string(count) + " entries; at most " +
         std::to_string(limits::entries) + " are read");
  }
  std::vector<std::string_view> names;
  std::uint64_t packed = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    zip_stat_t status;
    if (zip_stat_index(handle_->archive, i, 0, &status) != 0 || status.name == nullptr) {
      fail("the directory of the archive is damaged");
    }
    names.emplace_back(status.name);
    if (status.comp_size > archive_size) fail("an entry of the archive is larger than the file");
    packed += header_bytes + status.comp_size;
  }
  if (packed > archive_size) fail("entries of the archive overlap, which no DOCX does");
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice != names.end()) {
    fail("the archive has two entries called \"" + std::string(*twice) + "\"");
  }
}

std::optional<std::string> Archive::read(const std::string& entry) {
  zip_t* const archive = handle_->archive;
  const zip_int64_t found = zip_name_locate(archive, entry.c_str(), 0);
  if (found < 0) return {};
  const auto index = static_cast<zip_uint64_t>(found);
  const std::string part = "the part " + entry + " ";
  zip_stat_t status;
  if (zip_stat_index(archive, index, 0, &status) != 0) fail(part + "cannot be found");
  if (status.encryption_method != ZIP_EM_NONE) {
    fail(part + "is encrypted; save the document without a password");
  }
  if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE) {
    fail(part + "is compressed in a way that no DOCX is");
  }
  const File file(zip_fopen_index(archive, index, 0));
  if (!file) {
    check_memory(zip_get_error(archive));
    fail(part + "is damaged: " + zip_error_strerror(zip_get_error(archive)));
  }

  // What the directory says about the size may be wrong, so the bytes are counted as they come.
  const std::size_t most = std::min(limits::part_bytes, limits::all_bytes - unpacked_);
  const std::size_t most_by_ratio = std::max<std::size_t>(
      limits::ratio_free_bytes, static_cast<std::size_t>(status.comp_size) * limits::ratio);
  std::string out;
  std::vector<char> buffer(std::size_t{64} << 10U);
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) {
      zip_error_t* const error = zip_file_get_error(file.get());
      check_memory(error);
      fail(part + "is damaged: " + zip_error_strerror(error));
    }
    if (got == 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.size() > most) {
      fail(part + "unpacks to more than " + mebibytes(limits::part_bytes) + " (" +
           mebibytes(limits::all_bytes) + " for all parts together), the most that is read");
    }
    if (out.size() > most_by_ratio) {
      fail(part + "unpacks to more than " + std::to_string(limits::ratio) +
           " times its size, which no text does");
    }
  }
  unpacked_ += out.size();
  return out;
}

}  // namespace chapbook::docx
