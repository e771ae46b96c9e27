// FLOOR 1. The entries of a ZIP archive from elsewhere, read in memory by libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chapbook::docx {

/// An archive that is open for reading. Every member throws Error (input), with a message that
/// begins with the name of the file, where the archive is damaged or exceeds the limits.
class Archive {
 public:
  /// Opens the archive in `bytes`, which outlives this. `name` is what messages call the file.
  Archive(std::string_view name, std::string_view bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// The content of an entry, unpacked and with its checksum verified; nullopt if there is none.
  [[nodiscard]] std::optional<std::string> read(const std::string& entry);

  /// Throws Error (input): the name of the file, then `what`.
  [[noreturn]] void fail(std::string_view what) const;

 private:
  struct Handle;

  void open(std::string_view bytes);
  void check_entries(std::size_t archive_size) const;

  std::string name_;
  std::unique_ptr<Handle> handle_;
  std::size_t unpacked_ = 0;  ///< bytes of all entries that were read
};

}  // namespace chapbook::docx
