#include "parsers/base/digest.hpp"

#include <gtest/gtest.h>

namespace chapbook {
namespace {

TEST(Digest, AgreesWithPublishedVectors) {
  // FIPS 180-4 example "abc"; RFC 4648 section 10.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(base64("fooba"), "Zm9vYmE=");
  EXPECT_EQ(base64(""), "");
}

TEST(Digest, ReadsBase64BackAndNothingElse) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    EXPECT_EQ(from_base64(base64(bytes)), bytes);
    bytes.push_back(static_cast<char>(i));
  }
  for (const char* text : {"Zm9vYmE", "Zm9v!mE=", "====", "Zg==Zg=="}) {
    EXPECT_EQ(from_base64(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace chapbook
