// FLOOR 1, basement. Deflate for pictures of few colours, many times faster than for any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chapbook::formats {

/// `rows` as one zlib stream (RFC 1950, RFC 1951). It looks for two things only, which is what
/// drawn pictures are made of: bytes that equal those of the row above, `row_bytes` before, and
/// bytes that equal the one before. 3 <= row_bytes <= 32768. Same rows, same bytes.
[[nodiscard]] std::string deflate_rows(std::string_view rows, std::size_t row_bytes);

}  // namespace chapbook::formats
