#include "converters/cli/nearest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace chapbook::cli {
namespace {

constexpr std::array<std::string_view, 3> commands{"convert", "lint", "refs"};

TEST(EditDistance, CountsEachKindOfSlipOnce) {
  EXPECT_EQ(edit_distance("lint", "lint"), 0U);
  EXPECT_EQ(edit_distance("lint", "lin"), 1U);
  EXPECT_EQ(edit_distance("lint", "linnt"), 1U);
  EXPECT_EQ(edit_distance("lint", "mint"), 1U);
  EXPECT_EQ(edit_distance("lint", "lnit"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Nearest, GuessesOnlyWhatIsClose) {
  EXPECT_EQ(nearest("covnert", commands), "convert");
  EXPECT_EQ(nearest("lnt", commands), "lint");
  EXPECT_EQ(nearest("batch", commands), std::nullopt);
  EXPECT_EQ(nearest(std::string(100000, 'x'), commands), std::nullopt);
}

TEST(Unknown, ListsFewCandidatesWhereNoneIsNear) {
  EXPECT_EQ(unknown("command", "refz", commands),
            "unknown command \"refz\"; did you mean \"refs\"?");
  EXPECT_EQ(unknown("command", "publish", commands),
            "unknown command \"publish\"; there is convert, lint and refs");
}

}  // namespace
}  // namespace chapbook::cli
