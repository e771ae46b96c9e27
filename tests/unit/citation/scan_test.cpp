// The scans that look at sixteen bytes at once, against loops that look at one.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "parsers/base/find_byte.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/words.hpp"

namespace {

using namespace chapbook;
using namespace chapbook::citation;

/// Texts of every length up to a few vectors, of the bytes that the scans tell apart.
std::vector<std::string> texts() {
  constexpr std::string_view letters = "aZ 0.,-\x1F\xC3\xA9?!";
  std::mt19937 random(7);
  std::vector<std::string> out;
  for (std::size_t size = 0; size < 70; ++size) {
    std::string& text = out.emplace_back();
    while (text.size() < size) text.push_back(letters[random() % letters.size()]);
  }
  return out;
}

TEST(Scan, EachHitSeesEveryByteWithItsNeighbours) {
  constexpr auto test = [](Window bytes) {
    using namespace bytewise;
    return is(bytes.before, ' ') & is_word(bytes.here) & ~bytewise::is_digit(bytes.next);
  };
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0;
  };
  for (const std::string& text : texts()) {
    std::vector<std::size_t> expected;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char before = at > 0 ? text[at - 1] : ' ';
      const char next = at + 1 < text.size() ? text[at + 1] : ' ';
      if (before == ' ' && is_word(text[at]) && (next < '0' || next > '9')) expected.push_back(at);
    }
    std::vector<std::size_t> found;
    each_hit(text, test, [&](std::size_t at) { found.push_back(at); });
    EXPECT_EQ(found, expected) << text;
    EXPECT_EQ(find_hit(text, test), expected.empty() ? text.size() : expected.front()) << text;
  }
}

TEST(Scan, FindsTheFirstAndTheLastOfAFewBytes) {
  constexpr AnyOf<'.', '?', '!'> marks;
  for (const std::string& text : texts()) {
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const std::size_t first = text.find_first_of(".?!", at);
      EXPECT_EQ(find_first(text, marks, at), std::min(first, text.size())) << text << at;
      const std::string front = text.substr(0, at);
      EXPECT_EQ(find_last(text, marks, at), front.find_last_of(".?!")) << text << at;
    }
  }
}

TEST(Scan, RangesHoldTheirEndsAndNothingBeyond) {
  for (int c = 0; c < 256; ++c) {
    const std::string text(1, static_cast<char>(c));
    const auto in_range = [](Window bytes) { return bytewise::is_between(bytes.here, '1', '7'); };
    EXPECT_EQ(find_hit(text, in_range) == 0, c >= '1' && c <= '7') << c;
    const auto high = [](Window bytes) { return bytewise::is_high(bytes.here); };
    EXPECT_EQ(find_hit(text, high) == 0, c >= 0x80) << c;
  }
}

TEST(Scan, AWordListKnowsHowItsEntriesBegin) {
  const std::string compiled = compile_words("thesis\nx\nMA thesis\n");
  const WordList words(compiled);
  EXPECT_TRUE(words.may_begin("Theatre"));
  EXPECT_TRUE(words.may_begin("xyz"));
  EXPECT_TRUE(words.may_begin("ma"));
  EXPECT_TRUE(words.may_begin("t"));
  EXPECT_FALSE(words.may_begin("table"));
  EXPECT_FALSE(words.may_begin("Paris"));
}

}  // namespace
