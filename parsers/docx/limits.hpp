// FLOOR 1. How much of a DOCX is read. A file beyond any of these is refused with one message.
//
// No document that people write comes near; a file that was made to fill a disk, a memory or a
// stack does. Whatever a limit does not name follows from how files are read: nothing is written to
// disk (so names with ".." lead nowhere), nothing outside of the archive is opened, and an entry
// that no relationship of the document leads to is never unpacked.
#pragma once

#include <cstddef>
#include <cstdint>

namespace chapbook::docx::limits {

/// Entries of the archive: parts, images, folders.
inline constexpr std::uint64_t entries = 10'000;
/// Bytes of one part, unpacked.
inline constexpr std::size_t part_bytes = std::size_t{32} << 20U;
/// Bytes of all parts that are read, unpacked.
inline constexpr std::size_t all_bytes = std::size_t{64} << 20U;
/// How many times its packed size a part may have; asked of parts above `ratio_free_bytes` only.
/// Text of one sentence, repeated, reaches 300; Deflate ends at 1,032.
inline constexpr std::size_t ratio = 500;
inline constexpr std::size_t ratio_free_bytes = std::size_t{1} << 20U;
/// Tags of one part: what its tree takes in memory.
inline constexpr std::size_t tags = std::size_t{4} << 20U;
/// Elements around each other. Recursion over a tree of this depth is safe.
inline constexpr int depth = 256;
/// Styles based on each other.
inline constexpr int style_chain = 32;

}  // namespace chapbook::docx::limits
