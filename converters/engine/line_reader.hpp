// FLOOR 2. Lines of a stream, one at a time, without holding the stream.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "parsers/base/source.hpp"

namespace chapbook::engine {

/// The longest line of JSON that is read: a document of the largest size, with every byte escaped
/// twice.
inline constexpr std::size_t longest_json_line = 4 * Source::max_bytes;

/// The next line of `in` without its LF; false at the end. A last line without an end counts. Of a
/// line only the first `max_line` bytes and one more are kept, so that its size shows that it is
/// too long.
bool read_line(std::istream& in, std::size_t max_line, std::string& line);

/// Reads the lines of a file or of standard input as they arrive. Holds one line and one buffer.
class LineReader {
 public:
  /// Opens `path`; "-" is standard input. Reading ends early once `stop` is set, also while it
  /// waits for input. Of a line only the first `max_line` bytes and one more are kept, so that its
  /// size shows that it is too long. Throws Error (input, resource) where the file cannot be read.
  LineReader(std::string path, std::size_t max_line, const std::atomic<bool>& stop);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// The next line without its LF or CRLF; false at the end. A last line without an end counts.
  /// Throws Error (resource).
  bool next(std::string& line);

  /// Size of the file in bytes, for a progress bar; 0 where it is not a regular file.
  [[nodiscard]] std::uint64_t total_bytes() const { return total_; }
  [[nodiscard]] std::uint64_t bytes_read() const { return read_; }

 private:
  bool fill();

  std::string path_;
  std::size_t max_line_;
  const std::atomic<bool>& stop_;
  int file_ = -1;
  std::vector<char> buffer_;
  std::size_t at_ = 0;   ///< of the next byte in buffer_
  std::size_t end_ = 0;  ///< behind the last byte in buffer_
  std::uint64_t total_ = 0;
  std::atomic<std::uint64_t> read_ = 0;
};

}  // namespace chapbook::engine
