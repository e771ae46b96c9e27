#include "converters/cli/nearest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace chapbook::cli {
namespace {

constexpr std::array<std::string_view, 3> commands{"convert", "lint", "refs"};

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
