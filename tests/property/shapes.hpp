// Texts that could make work grow faster than their size: one thing said again and again.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace chapbook::test {

/// A text of any size: `unit` repeated between `before` and `after`. A "#" in `unit` counts: it
/// becomes the number of the repetition.
struct Shape {
  std::string_view name;
  std::string_view before;
  std::string_view unit;
  std::string_view after = {};
  std::string_view file = "shape.txt";  ///< its ending says which reader takes it
};

/// Whole documents.
[[nodiscard]] std::span<const Shape> document_shapes();

/// Single references, which are read up to citation::max_reference_bytes.
[[nodiscard]] std::span<const Shape> reference_shapes();

/// The text of `shape` with about `size` bytes: never fewer, and at most a unit more.
[[nodiscard]] std::string text_of(const Shape& shape, std::size_t size);

}  // namespace chapbook::test
