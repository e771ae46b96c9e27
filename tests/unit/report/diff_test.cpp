#include "converters/report/diff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chapbook::report {
namespace {

using ::testing::HasSubstr;

std::string numbered(int first, int last) {
  std::string out;
  for (int i = first; i <= last; ++i) out += std::to_string(i) + "\n";
  return out;
}

TEST(UnifiedDiff, IsEmptyForEqualTexts) {
  EXPECT_EQ(unified_diff("a", "x\n", "x\n"), "");
}

TEST(UnifiedDiff, ShowsThreeLinesOfContext) {
  EXPECT_EQ(unified_diff("dir/a", numbered(1, 9), numbered(1, 4) + "five\n" + numbered(6, 9)),
            "--- a/dir/a\n+++ b/dir/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, ShowsInsertionsAndRemovalsAtTheEnds) {
  EXPECT_EQ(unified_diff("a", "", "x\n"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
  EXPECT_EQ(unified_diff("a", "x\n", ""), "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n");
  EXPECT_EQ(unified_diff("a", "y\n", "x\ny\n"), "--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n+x\n y\n");
}

TEST(UnifiedDiff, PartsDistantChangesAndJoinsNearOnes) {
  const std::string before = numbered(1, 30);
  const std::string far = "one\n" + numbered(2, 29) + "thirty\n";
  EXPECT_EQ(unified_diff("a", before, far),
            "--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n"
            "@@ -27,4 +27,4 @@\n 27\n 28\n 29\n-30\n+thirty\n");
  const std::string near = "one\n" + numbered(2, 7) + "eight\n" + numbered(9, 30);
  EXPECT_THAT(unified_diff("a", before, near), HasSubstr("@@ -1,11 +1,11 @@"));
}

TEST(UnifiedDiff, SaysWhereALastLineHasNoEnd) {
  EXPECT_EQ(unified_diff("a", "x", "x\n"),
            "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST(UnifiedDiff, GivesUpOnTextsThatShareLittle) {
  const std::string diff = unified_diff("a", numbered(1, 2000), numbered(5001, 7000));
  EXPECT_THAT(diff, HasSubstr("@@ -1,2000 +1,2000 @@\n-1\n"));
}

}  // namespace
}  // namespace chapbook::report
