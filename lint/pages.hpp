// FLOOR 1. Page ranges as numbers.
#pragma once

#include <optional>
#include <string>

#include "lint/text.hpp"

namespace chapbook::lint {

/// "e101-e114" is 101 to 114 with the prefix "e"; "241-75" is 241 to 275, shortened.
struct PageRange {
  std::string prefix;  ///< letters before both numbers; empty for most
  int first = 0;
  int last = 0;            ///< in full
  bool shortened = false;  ///< the last page is printed without the digits it shares
};

/// nullopt where there is no range of two numbers with the same letters before them, or where the
/// field holds several ranges.
[[nodiscard]] std::optional<PageRange> page_range(const ast::Reference& reference);

/// The span of the last page as printed, with the characters in it that clean text leaves out; none
/// where it is written as entities. The reference must have a page_range.
[[nodiscard]] std::optional<Span> last_page_span(const ast::Reference& reference);

}  // namespace chapbook::lint
