// FLOOR 0. The bytes of one input, as they were given, and where their lines are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/diagnostic.hpp"
#include "parsers/base/span.hpp"

namespace chapbook {

/// A place as an editor shows it; both numbers count from 1.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column =
      1;  ///< code points from the start of the line; a byte order mark is not counted
  friend bool operator==(Position, Position) = default;
};

/// Immutable owner of one input. Everything that is parsed from it holds views into it, so a
/// Document keeps it alive by `shared_ptr<const Source>`.
///
/// Bytes are kept exactly as they came, so that spans mean the same to us and to an editor. Lines
/// end at LF, CRLF, CR or NEL (U+0085); a byte order mark belongs to no line.
class Source {
 public:
  /// The largest input that is read: 64 MiB. Spans are 32-bit.
  static constexpr std::size_t max_bytes = std::size_t{64} << 20U;

  /// Takes over `bytes`. `name` is what messages call the input. Throws Error (input) above
  /// max_bytes.
  [[nodiscard]] static std::shared_ptr<const Source> make(std::string name, std::string bytes);

  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(bytes_).substr(span.begin, span.size());
  }
  /// The span of `view`, which must point into bytes().
  [[nodiscard]] Span span_of(std::string_view view) const;

  /// Content of each line without its terminator, in order. A file that ends with a terminator has
  /// no empty last line.
  [[nodiscard]] std::span<const Span> lines() const { return lines_; }

  /// Line and column of a byte offset; an offset inside a terminator or at the end counts as the
  /// end of its line. Logarithmic in the number of lines, linear in the length of one line.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// Content of the line that holds `offset`.
  [[nodiscard]] Span line_at(std::uint32_t offset) const;

  /// Reports of invalid_utf8 and control_character, in order, at most `limit` of each kind; the
  /// last one says how many more there are.
  [[nodiscard]] std::vector<Diagnostic> encoding_problems(std::size_t limit = 20) const;

 private:
  Source(std::string name, std::string bytes);

  std::string name_;
  std::string bytes_;
  std::vector<Span> lines_;
};

}  // namespace chapbook
