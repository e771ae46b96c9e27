// Plain references in every kind and style, for measuring: as many different ones as are asked for,
// the same ones on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace chapbook::bench {

/// `count` references, one a line, no two alike: chapters, books, journal articles and web pages in
/// the styles adam, ama10, ama11 and nlm, every fourth of them with a slip of the kind that editors
/// find.
[[nodiscard]] std::string reference_lines(std::size_t count);

}  // namespace chapbook::bench
