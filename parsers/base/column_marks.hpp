// FLOOR 0. Columns in long lines: counting characters without reading all that stands before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chapbook {

/// Knows how many characters stand before some places of a text, so that a count reads a few KB
/// however far apart its ends are. Thousands of findings in one line would otherwise take a time
/// that grows with the square of its length.
class ColumnMarks {
 public:
  /// Texts, or lines of them, up to this size need no marks.
  static constexpr std::uint32_t spacing = 4096;

  /// No marks: every count reads its whole range.
  ColumnMarks() = default;
  explicit ColumnMarks(std::string_view text);

  /// utf8::count_code_points of the part of `text`, the text that was marked, from `begin`, where a
  /// character begins, to `end`.
  [[nodiscard]] std::uint32_t code_points(std::string_view text, std::uint32_t begin,
                                          std::uint32_t end) const;
  /// utf8::count_utf16_units of such a part.
  [[nodiscard]] std::uint32_t utf16_units(std::string_view text, std::uint32_t begin,
                                          std::uint32_t end) const;

 private:
  struct Mark {
    std::uint32_t offset;
    std::uint32_t code_points;  ///< before the offset
    std::uint32_t utf16_units;  ///< before the offset
  };
  template <typename Count>
  std::uint32_t count(std::string_view text, std::uint32_t begin, std::uint32_t end, Count measure,
                      std::uint32_t Mark::*before) const;

  std::vector<Mark> marks_;  ///< sorted
};

}  // namespace chapbook
