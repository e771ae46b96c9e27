// FLOOR 0. What is left of a source for showing findings: all of it, or the lines they touch.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/column_marks.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/span.hpp"

namespace chapbook {

/// Answers as the Source does, about every offset and span that is in a line it has; asking about
/// others is a mistake of the caller and gives the nearest that is there. A run over many files
/// keeps these instead of sources.
class SourceLines {
 public:
  /// Every line of a source that outlives this.
  SourceLines(const Source& source);  // NOLINT(google-explicit-constructor): a Source will do
  /// Every line; shares the source.
  explicit SourceLines(std::shared_ptr<const Source> source);
  /// Copies the lines that `spans` touch, from where each begins to where it ends.
  SourceLines(const Source& source, std::span<const Span> spans);

  [[nodiscard]] std::string_view name() const { return source_ ? source_->name() : name_; }
  /// The source, where this has every line and shares it; else nullptr.
  [[nodiscard]] std::shared_ptr<const Source> whole() const {
    return source_.use_count() > 0 ? source_ : nullptr;
  }
  [[nodiscard]] std::string_view slice(Span span) const;
  /// See Source::position.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// See Source::end_position.
  [[nodiscard]] Position end_position(Span span) const;
  /// See Source::utf16_column.
  [[nodiscard]] std::uint32_t utf16_column(std::uint32_t offset) const;
  /// See Source::line_at.
  [[nodiscard]] Span line_at(std::uint32_t offset) const;
  /// See Source::is_derived.
  [[nodiscard]] bool is_derived() const { return source_ ? source_->is_derived() : is_derived_; }
  /// See Source::place_unit.
  [[nodiscard]] PlaceUnit place_unit() const { return source_ ? source_->place_unit() : unit_; }

 private:
  struct Line {
    Span span;            ///< in the source
    std::uint32_t index;  ///< of the line in the source, from 0
    std::uint32_t at;     ///< where its bytes begin in `bytes_`
  };
  [[nodiscard]] const Line* find(std::uint32_t offset) const;
  void keep(const Source& source, std::uint32_t index);
  [[nodiscard]] Position anchored_position(std::uint32_t offset) const;
  /// Where the byte at `offset` of the source, which is in `line`, stands in `bytes_`.
  [[nodiscard]] std::uint32_t place_of(const Line& line, std::uint32_t offset) const;

  std::shared_ptr<const Source> source_;  ///< null: the members below count
  std::string name_;
  std::string bytes_;
  ColumnMarks marks_;  ///< of bytes_; none where all lines are short
  std::vector<Line> lines_;
  std::vector<Anchor> anchors_;  ///< of a derived source: one at each line, and those in the lines
  bool is_derived_ = false;
  PlaceUnit unit_ = PlaceUnit::line;
};

}  // namespace chapbook
