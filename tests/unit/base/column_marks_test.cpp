#include "parsers/base/column_marks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "parsers/base/utf8.hpp"

namespace chapbook {
namespace {

struct Text {
  std::string bytes;
  std::vector<std::uint32_t> starts;  ///< of the characters, and the end
};

/// Many times as long as marks are apart, with `rare` characters beyond ASCII in a hundred.
Text random_text(unsigned seed, unsigned rare) {
  std::mt19937 random{seed};
  const std::vector<std::string> beyond{"é", "–", "\U0001F469", "\xFF", "\xE2\x80"};
  Text out;
  while (out.bytes.size() < 6 * ColumnMarks::spacing) {
    out.bytes += random() % 100 < rare ? beyond[random() % beyond.size()] : "a";
  }
  for (std::size_t at = 0; at < out.bytes.size(); at += utf8::decode(out.bytes, at).length) {
    out.starts.push_back(static_cast<std::uint32_t>(at));
  }
  out.starts.push_back(static_cast<std::uint32_t>(out.bytes.size()));
  return out;
}

TEST(ColumnMarks, CountAsWithoutMarks) {
  for (const unsigned rare : {0U, 1U, 20U, 100U}) {
    const Text text = random_text(rare, rare);
    const ColumnMarks marks(text.bytes);
    std::mt19937 random{rare};
    for (int i = 0; i < 500; ++i) {
      std::uint32_t begin = text.starts[random() % text.starts.size()];
      std::uint32_t end = text.starts[random() % text.starts.size()];
      if (end < begin) std::swap(begin, end);
      const std::string_view part = std::string_view(text.bytes).substr(begin, end - begin);
      EXPECT_EQ(marks.code_points(text.bytes, begin, end), utf8::count_code_points(part));
      EXPECT_EQ(marks.utf16_units(text.bytes, begin, end), utf8::count_utf16_units(part));
    }
  }
}

}  // namespace
}  // namespace chapbook
