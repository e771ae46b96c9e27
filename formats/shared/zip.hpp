// FLOOR 1, basement. ZIP archives in memory, compressed by libdeflate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/build_data.hpp"

namespace chapbook::formats {

/// A file as it lies in an archive.
struct PackedFile {
  std::string bytes;
  std::size_t size = 0;  ///< uncompressed
  std::uint32_t crc = 0;
  std::uint16_t method = 0;  ///< 0 stored, 8 deflate
};

/// Compresses what will be a part of many archives. Throws Error (resource) when memory runs out.
[[nodiscard]] PackedFile pack(std::string_view content);

/// A packed file among data of the build, and back.
void put_packed(BuildDataWriter& to, const PackedFile& file);
[[nodiscard]] PackedFile take_packed(BuildDataReader& from);

struct ZipEntry {
  std::string name;                    ///< path inside the archive, "/" between folders
  std::string content;                 ///< uncompressed
  bool stored = false;                 ///< true: not compressed (the mimetype file of OCF)
  const PackedFile* packed = nullptr;  ///< stands for `content` where it is given
};

/// The archive as bytes (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). Entries keep their order,
/// have no extra fields and no data descriptors, and all carry 1980-01-01 00:00, the start of ZIP's
/// calendar: same entries, same bytes. Throws Error (resource) when memory runs out or there is
/// more than fits without ZIP64 (4 GiB, 65,535 entries), Error (bug) where a name occurs twice.
[[nodiscard]] std::string write_zip(std::span<const ZipEntry> entries);

/// One entry as it stands in an archive.
struct ZipMember {
  std::string name;
  std::string content;           ///< uncompressed, checksum verified
  unsigned method = 0;           ///< 0 stored, 8 deflate
  std::size_t extra_length = 0;  ///< bytes of extra field in the local header
};

/// Reads back what write_zip made, from its central directory. Throws Error (bug) where anything is
/// inconsistent; not meant for archives from elsewhere.
[[nodiscard]] std::vector<ZipMember> read_zip(std::string_view archive);

}  // namespace chapbook::formats
