// FLOOR 2. Bytes from files and to files; every failure is one clear line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/reader.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::engine {

/// How a message calls a number of bytes: "64 MiB", "512 KiB", "1000 bytes".
[[nodiscard]] std::string size_text(std::size_t bytes);

/// The bytes of one input and when it was last changed.
struct FileContent {
  std::string bytes;
  std::optional<std::int64_t> modified;  ///< seconds since 1970 in UTC; only regular files have it
};

/// Reads a whole file. Throws Error: `input` where it is missing, unreadable, a folder or larger
/// than `max_bytes` (an endless device is read no further than that), `resource` where the machine
/// failed. The message names the path.
[[nodiscard]] FileContent read_file(const std::string& path,
                                    std::size_t max_bytes = Source::max_bytes);

/// The same for a stream that messages call `name`.
[[nodiscard]] FileContent read_stream(std::istream& stream, std::string_view name,
                                      std::size_t max_bytes = Source::max_bytes);

/// When bytes are forced to the disk, so that they outlive a loss of power.
enum class Durability {
  at_end,  ///< not by write_file; sync_folder does it once for all
  each,    ///< file and folder, before write_file returns
};

/// Replaces or makes the file at `path` as a whole: the bytes go to a temporary file in the same
/// folder, which then takes the place of `path`. Whatever fails, the old file stays as it was and
/// no temporary file is left. The mode of an old file is kept and a symbolic link is followed; what
/// is no regular file (a device, a pipe) is written to directly. Throws Error: `input` where this
/// place cannot be written to, `resource` where the machine failed (disk full).
void write_file(const std::string& path, std::string_view bytes,
                Durability durability = Durability::at_end);

/// Forces the file system that holds `folder` to the disk: once for thousands of files. Throws
/// Error (resource).
void sync_folder(const std::string& folder);

/// Removes what write_file left in `folder` (not below it) when its process was killed: temporary
/// files whose process is gone from this machine. Gives how many; what cannot be removed stays.
std::size_t sweep_temporary_files(const std::string& folder);

/// `path` from the root, without "." and ".."; nothing is looked up on the disk. Where the current
/// folder is gone, a relative path stays relative.
[[nodiscard]] std::string absolute_path(const std::string& path);

/// The inputs that a command line names.
struct Inputs {
  std::vector<std::string> files;  ///< in the order of the command line, each path once
  std::vector<std::string>
      problems;             ///< one line each: folders that cannot be read or hold nothing
  bool has_folder = false;  ///< a folder was among them
};

/// Replaces each folder by the files below it whose ending `reader` knows (null: condition texts),
/// sorted by path; hidden files and folders are left out. The other formats have to be asked for,
/// since a folder often holds what was made from its texts. "-" and files stay as they are, whether
/// they exist or not. Throws Error (resource) where the machine fails.
[[nodiscard]] Inputs find_inputs(const std::vector<std::string>& paths,
                                 const Reader* reader = nullptr);

}  // namespace chapbook::engine
