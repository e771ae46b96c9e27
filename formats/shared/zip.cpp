#include "formats/shared/zip.hpp"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

/// 1980-01-01 in the layout of MS-DOS: years since 1980 in the upper seven bits, month, day.
constexpr zip_uint16_t dos_epoch_date = (0U << 9U) | (1U << 5U) | 1U;

/// The level that libdeflate and zlib call their usual one.
constexpr int level = 6;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using ZipSource = std::unique_ptr<zip_source_t, FreeSource>;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::resource, std::string("cannot build the ZIP archive: ") + what);
}

/// What a zip_source_function hands to libzip: data that is already in its final form.
struct ReadyData {
  std::string bytes;
  std::size_t offset = 0;
  zip_uint64_t full_size = 0;
  zip_uint32_t crc = 0;
  zip_uint16_t method = ZIP_CM_STORE;
  zip_error_t error{};
};

zip_int64_t stat(const ReadyData& data, void* out) {
  auto* info = static_cast<zip_stat_t*>(out);
  zip_stat_init(info);
  info->size = data.full_size;
  info->comp_size = data.bytes.size();
  info->crc = data.crc;
  info->comp_method = data.method;
  info->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
  return static_cast<zip_int64_t>(sizeof(zip_stat_t));
}

/// The callback behind one entry. Because its STAT names the final method, libzip copies the bytes
/// as they are instead of compressing them itself, which is what makes libdeflate usable here.
zip_int64_t serve(void* state, void* out, zip_uint64_t length, zip_source_cmd_t command) {
  auto* data = static_cast<ReadyData*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
      data->offset = 0;
      return 0;
    case ZIP_SOURCE_READ: {
      const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(length),
                                                      data->bytes.size() - data->offset);
      std::memcpy(out, data->bytes.data() + data->offset, count);
      data->offset += count;
      return static_cast<zip_int64_t>(count);
    }
    case ZIP_SOURCE_CLOSE:
      return 0;
    case ZIP_SOURCE_STAT:
      return stat(*data, out);
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data(&data->error, out, length);
    case ZIP_SOURCE_FREE:
      delete data;
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
      zip_error_set(&data->error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
  }
}

std::unique_ptr<ReadyData> make_ready(const ZipEntry& entry, libdeflate_compressor* compressor) {
  auto data = std::make_unique<ReadyData>();
  data->full_size = entry.content.size();
  data->crc = libdeflate_crc32(0, entry.content.data(), entry.content.size());
  if (entry.stored) {
    data->bytes = entry.content;
    return data;
  }
  data->method = ZIP_CM_DEFLATE;
  data->bytes.resize(libdeflate_deflate_compress_bound(compressor, entry.content.size()));
  const std::size_t size =
      libdeflate_deflate_compress(compressor, entry.content.data(), entry.content.size(),
                                  data->bytes.data(), data->bytes.size());
  ensure(size != 0, "compressed data fits the bound that libdeflate gave");
  data->bytes.resize(size);
  return data;
}

void add(zip_t* archive, const ZipEntry& entry, libdeflate_compressor* compressor) {
  auto data = make_ready(entry, compressor);
  ZipSource source(zip_source_function(archive, &serve, data.get()));
  if (!source) fail(zip_strerror(archive));
  static_cast<void>(data.release());  // ZIP_SOURCE_FREE deletes it
  const zip_int64_t index =
      zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0 && zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_MEMORY)
    fail("out of memory");
  ensure(index >= 0, "entry names of an archive are valid and different");
  static_cast<void>(source.release());  // the archive owns it now
  const auto at = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  if (zip_set_file_compression(archive, at, method, 0) != 0 ||
      zip_file_set_dostime(archive, at, 0, dos_epoch_date, 0) != 0) {
    fail(zip_strerror(archive));
  }
}

std::string read_all(zip_source_t* source) {
  zip_stat_t info;
  zip_stat_init(&info);
  if (zip_source_open(source) != 0) fail(zip_error_strerror(zip_source_error(source)));
  std::string out;
  if (zip_source_stat(source, &info) == 0) out.resize(info.size);
  const zip_int64_t count = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (count < 0 || static_cast<std::size_t>(count) != out.size()) fail("it cannot be read back");
  return out;
}

}  // namespace

std::string write_zip(std::span<const ZipEntry> entries) {
  const Compressor compressor(libdeflate_alloc_compressor(level));
  if (!compressor) fail("out of memory");
  zip_error_t error;
  zip_error_init(&error);
  const ZipSource target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  Archive archive(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());  // closing the archive gives up its own share of the buffer
  for (const ZipEntry& entry : entries) add(archive.get(), entry, compressor.get());
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return read_all(target.get());
}

namespace {

/// Little-endian numbers at given places; every access is checked.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::uint32_t u16(std::size_t at) const { return number(at, 2); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return number(at, 4); }
  [[nodiscard]] std::string_view slice(std::size_t at, std::size_t size) const {
    ensure(at <= bytes_.size() && size <= bytes_.size() - at, "a ZIP record lies in the archive");
    return bytes_.substr(at, size);
  }

 private:
  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t value = 0;
    const std::string_view part = slice(at, size);
    for (std::size_t i = size; i-- > 0;) {
      value = value << 8U | static_cast<unsigned char>(part[i]);
    }
    return value;
  }
  std::string_view bytes_;
};

constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_of_central = 0x06054b50;
constexpr std::size_t end_size = 22;

std::string inflate(std::string_view data, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) fail("out of memory");
  std::string out(size, '\0');
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor.get(), data.data(), data.size(), out.data(), out.size(), nullptr);
  ensure(result == LIBDEFLATE_SUCCESS, "a ZIP entry holds deflate data of the size it states");
  return out;
}

/// The entry whose central record stands at `at`.
ZipMember read_member(const Bytes& archive, std::size_t at) {
  ensure(archive.u32(at) == central_header, "a central directory record starts with its signature");
  const std::size_t local = archive.u32(at + 42);
  ensure(archive.u32(local) == local_header, "a local header starts with its signature");
  ZipMember member;
  member.name = archive.slice(at + 46, archive.u16(at + 28));
  member.method = archive.u16(at + 10);
  member.extra_length = archive.u16(local + 28);
  ensure(archive.slice(local + 30, archive.u16(local + 26)) == member.name &&
             archive.u16(local + 8) == member.method,
         "local header and central directory agree");
  const std::string_view data =
      archive.slice(local + 30 + member.name.size() + member.extra_length, archive.u32(at + 20));
  member.content =
      member.method == ZIP_CM_STORE ? std::string(data) : inflate(data, archive.u32(at + 24));
  ensure(libdeflate_crc32(0, member.content.data(), member.content.size()) == archive.u32(at + 16),
         "a ZIP entry has the checksum it states");
  return member;
}

}  // namespace

std::vector<ZipMember> read_zip(std::string_view archive) {
  ensure(archive.size() >= end_size, "a ZIP archive has an end record");
  const Bytes bytes(archive);
  const std::size_t end = archive.size() - end_size;  // ours has no comment after it
  ensure(bytes.u32(end) == end_of_central, "the end record starts with its signature");
  std::vector<ZipMember> members;
  std::size_t at = bytes.u32(end + 16);
  for (std::uint32_t left = bytes.u16(end + 10); left > 0; --left) {
    members.push_back(read_member(bytes, at));
    at += 46 + bytes.u16(at + 28) + bytes.u16(at + 30) + bytes.u16(at + 32);
  }
  ensure(at == end, "the central directory ends where the end record starts");
  return members;
}

}  // namespace chapbook::formats
