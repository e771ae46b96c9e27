// FLOOR 0. Digests, and bytes as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chapbook {

/// SHA-256 of `bytes` (FIPS 180-4) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Base64 of `bytes` (RFC 4648 section 4), padded, on one line.
[[nodiscard]] std::string base64(std::string_view bytes);

/// The bytes that `text` stands for, padded and on one line; nullopt for anything else.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace chapbook
