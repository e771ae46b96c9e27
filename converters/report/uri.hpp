// FLOOR 2. Paths as URI references.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::report {

/// `path` as RFC 3986 writes it: an absolute path becomes a `file:` URI, a relative one a relative
/// reference without leading "./". Every byte outside the unreserved characters and "/" is
/// percent-encoded.
[[nodiscard]] std::string uri_reference(std::string_view path);

}  // namespace chapbook::report
