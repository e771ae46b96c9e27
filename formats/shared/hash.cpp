#include "formats/shared/hash.hpp"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <cstdint>

namespace chapbook::formats {

namespace {

const std::uint8_t* as_bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), as_bytes(bytes));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    out.push_back(digits[byte >> 4U]);
    out.push_back(digits[byte & 0x0FU]);
  }
  return out;
}

std::string base64(std::string_view bytes) {
  std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(out.data(), bytes.size(), as_bytes(bytes));
  return out;
}

std::string uuid_v5(std::string_view name) {
  static const boost::uuids::uuid chapbook_namespace =
      boost::uuids::string_generator{}("6e9bafbe-5f21-5700-af11-e2ea117c9d78");
  const boost::uuids::name_generator_sha1 generate(chapbook_namespace);
  return boost::uuids::to_string(generate(std::string(name)));
}

}  // namespace chapbook::formats
