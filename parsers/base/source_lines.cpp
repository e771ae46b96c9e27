#include "parsers/base/source_lines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "parsers/base/utf8.hpp"

namespace chapbook {

namespace {

/// The number of the line that holds `offset`; -1 before the first.
std::ptrdiff_t line_index(std::span<const Span> lines, std::uint32_t offset) {
  return std::ranges::upper_bound(lines, offset, {}, &Span::begin) - lines.begin() - 1;
}

}  // namespace

SourceLines::SourceLines(const Source& source)
    : source_(std::shared_ptr<const Source>(), &source) {}

SourceLines::SourceLines(std::shared_ptr<const Source> source) : source_(std::move(source)) {}

SourceLines::SourceLines(const Source& source, std::span<const Span> spans)
    : name_(source.name()), is_derived_(source.is_derived()), unit_(source.place_unit()) {
  const std::span<const Span> all = source.lines();
  std::vector<std::uint32_t> wanted;
  for (const Span span : spans) {
    const std::ptrdiff_t last = line_index(all, span.end);
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, line_index(all, span.begin)); i <= last;
         ++i) {
      wanted.push_back(static_cast<std::uint32_t>(i));
    }
  }
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (const std::uint32_t index : wanted) keep(source, index);
  lines_.shrink_to_fit();
  bytes_.shrink_to_fit();
  anchors_.shrink_to_fit();
  const auto is_long = [](const Line& line) { return line.span.size() > ColumnMarks::spacing; };
  if (std::ranges::any_of(lines_, is_long)) marks_ = ColumnMarks(bytes_);
}

void SourceLines::keep(const Source& source, std::uint32_t index) {
  const std::span<const Span> all = source.lines();
  const Span line = all[index];
  // With its terminator, so that spans over several lines can be sliced.
  const auto end = index + 1 < all.size() ? all[index + 1].begin
                                          : static_cast<std::uint32_t>(source.bytes().size());
  lines_.push_back({line, index, static_cast<std::uint32_t>(bytes_.size())});
  bytes_ += source.slice({line.begin, end});
  if (!is_derived_) return;
  const std::span<const Anchor> anchors = source.anchors();
  auto next = std::ranges::upper_bound(anchors, line.begin, {}, &Anchor::offset);
  const bool is_verbatim = next != anchors.begin() && std::prev(next)->verbatim;
  anchors_.push_back({line.begin, source.position(line.begin), is_verbatim});
  for (; next != anchors.end() && next->offset < end; ++next) anchors_.push_back(*next);
}

const SourceLines::Line* SourceLines::find(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(lines_, offset, {},
                                              [](const Line& line) { return line.span.begin; });
  return after == lines_.begin() ? nullptr : &*std::prev(after);
}

std::string_view SourceLines::slice(Span span) const {
  if (source_) return source_->slice(span);
  const Line* line = find(span.begin);
  if (line == nullptr) return {};
  const std::size_t at = line->at + (span.begin - line->span.begin);
  return std::string_view(bytes_).substr(std::min(at, bytes_.size()), span.size());
}

Span SourceLines::line_at(std::uint32_t offset) const {
  if (source_) return source_->line_at(offset);
  const Line* line = find(offset);
  return line == nullptr ? Span{offset, offset} : line->span;
}

Position SourceLines::position(std::uint32_t offset) const {
  if (source_) return source_->position(offset);
  if (is_derived_) return anchored_position(offset);
  const Line* line = find(offset);
  if (line == nullptr) return {};
  const std::uint32_t end = std::min(offset, line->span.end);
  return {line->index + 1,
          marks_.code_points(bytes_, place_of(*line, line->span.begin), place_of(*line, end)) + 1};
}

std::uint32_t SourceLines::utf16_column(std::uint32_t offset) const {
  if (source_) return source_->utf16_column(offset);
  const Line* line = find(offset);
  if (line == nullptr) return 1;
  const std::uint32_t end = std::min(offset, line->span.end);
  return marks_.utf16_units(bytes_, place_of(*line, line->span.begin), place_of(*line, end)) + 1;
}

std::uint32_t SourceLines::place_of(const Line& line, std::uint32_t offset) const {
  const std::size_t at = line.at + (offset - line.span.begin);
  return static_cast<std::uint32_t>(std::min(at, bytes_.size()));
}

/// As Source does; the anchor of a line stands for what was before it.
Position SourceLines::anchored_position(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(anchors_, offset, {}, &Anchor::offset);
  if (after == anchors_.begin()) return {};
  const Anchor& anchor = *std::prev(after);
  Position place = anchor.place;
  const Line* line = find(anchor.offset);
  if (anchor.verbatim && line != nullptr) {
    place.column +=
        marks_.code_points(bytes_, place_of(*line, anchor.offset), place_of(*line, offset));
  }
  return place;
}

Position SourceLines::end_position(Span span) const {
  if (source_) return source_->end_position(span);
  if (!is_derived_ || span.empty()) return position(span.end);
  const std::string_view text = slice(span);
  std::size_t last = text.empty() ? 0 : text.size() - 1;
  while (last > 0 && utf8::is_continuation(text[last])) --last;
  Position place = anchored_position(span.begin + static_cast<std::uint32_t>(last));
  ++place.column;
  return place;
}

}  // namespace chapbook
