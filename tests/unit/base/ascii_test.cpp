#include "parsers/base/ascii.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chapbook {
namespace {

std::string all_bytes() {
  std::string out;
  for (int byte = 0; byte < 256; ++byte) out += static_cast<char>(byte);
  return out;
}

TEST(Ascii, LowersTheTwentySixCapitalsAndNothingElse) {
  std::string expected = all_bytes();
  const std::string capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string small = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    expected[static_cast<unsigned char>(capitals[i])] = small[i];
  }
  EXPECT_EQ(ascii::lower(all_bytes()), expected);
}

TEST(Ascii, LowersTextsOfAnyLength) {
  for (std::size_t size = 0; size < 70; ++size) {
    EXPECT_EQ(ascii::lower(std::string(size, 'Q')), std::string(size, 'q')) << size;
  }
}

TEST(Ascii, TellsTheClassesApart) {
  std::string digits, upper, lower, hex;
  for (const char c : all_bytes()) {
    if (ascii::is_digit(c)) digits += c;
    if (ascii::is_upper(c)) upper += c;
    if (ascii::is_lower(c)) lower += c;
    if (ascii::is_hex_digit(c)) hex += c;
    EXPECT_EQ(ascii::is_letter(c), ascii::is_upper(c) || ascii::is_lower(c));
    EXPECT_EQ(ascii::to_upper(c) != c, ascii::is_lower(c));
  }
  EXPECT_EQ(digits, "0123456789");
  EXPECT_EQ(upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  EXPECT_EQ(lower, "abcdefghijklmnopqrstuvwxyz");
  EXPECT_EQ(hex, "0123456789ABCDEFabcdef");
}

TEST(Ascii, ComparesWordsInAnyCase) {
  EXPECT_TRUE(ascii::same_word("PubMed", "pubmed"));
  EXPECT_TRUE(ascii::begins_like("HTTPS://x", "https://"));
  EXPECT_FALSE(ascii::begins_like("http", "https://"));
  EXPECT_FALSE(ascii::same_word("@`", "`@"));  // 0x20 apart, but no letters
  EXPECT_FALSE(ascii::same_word("\xC3\x89", "\xC3\xA9"));
}

}  // namespace
}  // namespace chapbook
