// FLOOR 0. The bytes of one input, as they were given, and where their lines are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/column_marks.hpp"
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

/// What the first number of a Position counts: lines of a text file, or paragraphs of a file that
/// has no lines (DOCX).
enum class PlaceUnit : std::uint8_t { line, paragraph };

/// Where the piece of a derived text that starts at `offset` stands in the original. It reaches to
/// the next anchor.
struct Anchor {
  std::uint32_t offset = 0;
  Position place;
  bool verbatim = false;  ///< the piece is the original's own, so columns go on with its characters
};

/// Immutable owner of one input. Everything that is parsed from it holds views into it, so a
/// Document keeps it alive by `shared_ptr<const Source>`.
///
/// Bytes are kept exactly as they came, so that spans mean the same to us and to an editor. Lines
/// end at LF, CRLF, CR or NEL (U+0085); a byte order mark belongs to no line.
///
/// A *derived* source holds the text that a reader made of a foreign file. Spans, lines and slices
/// are those of that text, which is also what reports quote; position() alone speaks of the file.
class Source {
 public:
  /// The largest input that is read: 64 MiB. Spans are 32-bit.
  static constexpr std::size_t max_bytes = std::size_t{64} << 20U;

  /// Takes over `bytes`. `name` is what messages call the input. Throws Error (input) above
  /// max_bytes.
  [[nodiscard]] static std::shared_ptr<const Source> make(std::string name, std::string bytes);

  /// A text that was made from `original`, which may be derived itself. `anchors` are sorted by
  /// offset. Throws Error (input) above max_bytes.
  [[nodiscard]] static std::shared_ptr<const Source> derive(std::shared_ptr<const Source> original,
                                                            std::string bytes,
                                                            std::vector<Anchor> anchors,
                                                            PlaceUnit unit = PlaceUnit::line);

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

  /// True for a text that was made from a file of another format: nothing can be written back.
  [[nodiscard]] bool is_derived() const { return original_ != nullptr; }
  /// The input as it came: this source itself unless it is derived.
  [[nodiscard]] const Source& original() const {
    return is_derived() ? original_->original() : *this;
  }
  /// Of a derived source, sorted by offset.
  [[nodiscard]] std::span<const Anchor> anchors() const { return anchors_; }
  /// What position() counts.
  [[nodiscard]] PlaceUnit place_unit() const { return unit_; }

  /// Line and column of a byte offset in the input as it came; an offset inside a terminator or at
  /// the end counts as the end of its line. Logarithmic in the number and the length of lines.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// The column of a byte offset of the text in UTF-16 code units, from 1: what some editors count.
  [[nodiscard]] std::uint32_t utf16_column(std::uint32_t offset) const;

  /// The place right behind `span`: position(span.end), but on the side of `span` where the pieces
  /// on both sides of its end come from different places.
  [[nodiscard]] Position end_position(Span span) const;

  /// Content of the line that holds `offset`.
  [[nodiscard]] Span line_at(std::uint32_t offset) const;

  /// Reports of invalid_utf8 and control_character, in order, at most `limit` of each kind; the
  /// last one says how many more there are.
  [[nodiscard]] std::vector<Diagnostic> encoding_problems(std::size_t limit = 20) const;

 private:
  Source(std::string name, std::string bytes);

  [[nodiscard]] Position anchored_position(std::uint32_t offset) const;

  std::string name_;
  std::string bytes_;
  std::vector<Span> lines_;
  ColumnMarks marks_;                       ///< none where all lines are short
  std::shared_ptr<const Source> original_;  ///< null: this is no derived source
  std::vector<Anchor> anchors_;
  PlaceUnit unit_ = PlaceUnit::line;
};

}  // namespace chapbook
