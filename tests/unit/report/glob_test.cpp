#include "converters/report/glob.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chapbook::report {
namespace {

TEST(Glob, StaysInOneFolderUnlessToldOtherwise) {
  EXPECT_TRUE(matches("a/b.txt", "a/b.txt"));
  EXPECT_FALSE(matches("a/b.txt", "a/bxtxt"));
  EXPECT_TRUE(matches("*.txt", "b.txt"));
  EXPECT_TRUE(matches("*.txt", ".txt"));
  EXPECT_FALSE(matches("*.txt", "a/b.txt"));
  EXPECT_FALSE(matches("*.txt", "b.txt~"));
  EXPECT_TRUE(matches("a/*/c?.txt", "a/b/c1.txt"));
  EXPECT_FALSE(matches("a?b", "a/b"));
  EXPECT_TRUE(matches("**/b.txt", "b.txt"));
  EXPECT_TRUE(matches("**/b.txt", "a/x/b.txt"));
  EXPECT_FALSE(matches("**/b.txt", "a/xb.txt"));
  EXPECT_TRUE(matches("a/**", "a/x/y"));
  EXPECT_TRUE(matches("a/**/*.txt", "a/x.txt"));
  EXPECT_TRUE(matches("", ""));
  EXPECT_FALSE(matches("", "a"));
  EXPECT_TRUE(is_pattern("a?"));
  EXPECT_FALSE(is_pattern("a[b].txt"));
}

TEST(Glob, TakesNoTimeToGiveUp) {
  std::string stars;
  for (int i = 0; i < 200; ++i) stars += "*a";
  EXPECT_FALSE(matches(stars + "b", std::string(2000, 'a')));
}

}  // namespace
}  // namespace chapbook::report
