// FLOOR 1, basement. Digests and name-based ids.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::formats {

/// SHA-256 of `bytes` (FIPS 180-4) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Base64 of `bytes` (RFC 4648 section 4), padded, on one line.
[[nodiscard]] std::string base64(std::string_view bytes);

/// Name-based UUID, version 5 (RFC 4122 section 4.3), lower case without braces, of `name` in
/// chapbook's own namespace, 6e9bafbe-5f21-5700-af11-e2ea117c9d78. Names are "|"-joined and
/// begin with what they name: "work|<slug>|<lang>", "bundle|<version>|<sha256>|<date>",
/// "fhir|<version>|<type>|<key>".
[[nodiscard]] std::string uuid_v5(std::string_view name);

}  // namespace chapbook::formats
