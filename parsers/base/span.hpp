// FLOOR 0. A range of bytes in one source.
#pragma once

#include <cstdint>

namespace chapbook {

/// Half-open byte range `[begin, end)` into the bytes of one Source, 0-based.
/// Spans are set while parsing and never computed again by searching; lines and columns are derived
/// from them only where something is shown to a person (Source::position).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that holds both; an empty default span on either side is ignored.
[[nodiscard]] constexpr Span join(Span a, Span b) {
  if (a == Span{}) return b;
  if (b == Span{}) return a;
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace chapbook
