#include "converters/engine/line_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace chapbook::engine {
namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t max_line) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; read_line(in, max_line, line);) lines.push_back(line);
  return lines;
}

TEST(ReadLine, EndsAtLineFeedsAlone) {
  using std::string_literals::operator""s;
  EXPECT_THAT(lines_of("one\n\nt\0o\r\nlast"s, 100),
              testing::ElementsAre("one", "", "t\0o\r"s, "last"));
  EXPECT_THAT(lines_of("one\n", 100), testing::ElementsAre("one"));
  EXPECT_THAT(lines_of("", 100), testing::IsEmpty());
}

TEST(ReadLine, KeepsOneByteMoreThanIsAllowed) {
  EXPECT_THAT(lines_of("12345678\nabc\nabcd\n", 3), testing::ElementsAre("1234", "abc", "abcd"));
}

/// Lines are read piece by piece; whatever the size of a piece is, it ends next to one of these.
TEST(ReadLine, KnowsNoSizeAtWhichItBreaks) {
  for (std::size_t size = 1; size <= 10'000; ++size) {
    const std::string line(size, 'x');
    ASSERT_THAT(lines_of(line + "\n" + line, 20'000), testing::ElementsAre(line, line)) << size;
  }
}

}  // namespace
}  // namespace chapbook::engine
