// FLOOR 1, basement. ZIP archives in memory: libzip lays them out, libdeflate compresses.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::formats {

struct ZipEntry {
  std::string name;     ///< path inside the archive, "/" between folders
  std::string content;  ///< uncompressed
  bool stored = false;  ///< true: not compressed (the mimetype file of OCF)
};

/// The archive as bytes. Entries keep their order, have no extra fields and no data descriptors,
/// and all carry 1980-01-01 00:00, the start of ZIP's calendar: same entries, same bytes. Nothing
/// is written to disk. Throws Error (resource) when memory runs out, Error (bug) where a name
/// occurs twice.
[[nodiscard]] std::string write_zip(std::span<const ZipEntry> entries);

/// One entry as it stands in an archive.
struct ZipMember {
  std::string name;
  std::string content;           ///< uncompressed, checksum verified
  unsigned method = 0;           ///< 0 stored, 8 deflate
  std::size_t extra_length = 0;  ///< bytes of extra field in the local header
};

/// Reads back an archive by its central directory (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16),
/// without libzip, so that it can judge what write_zip made. Throws Error (bug) where anything is
/// inconsistent; not meant for archives from elsewhere.
[[nodiscard]] std::vector<ZipMember> read_zip(std::string_view archive);

}  // namespace chapbook::formats
