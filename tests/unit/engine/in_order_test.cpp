#include "converters/engine/in_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

namespace chapbook::engine {
namespace {

using ::testing::ElementsAreArray;

/// Squares the numbers below `count` with `jobs` threads; gives what came out, in order.
std::vector<int> squares(std::size_t jobs, int count) {
  std::vector<int> out;
  int at = 0;
  run_in_order(jobs, [&]() -> Work {
    if (at == count) return {};
    return [&out, number = at++]() -> Finish {
      const int result = number * number;
      return [&out, result] { out.push_back(result); };
    };
  });
  return out;
}

TEST(InOrder, GivesResultsInTheOrderOfTheInputs) {
  const std::vector<int> expected = squares(1, 500);
  ASSERT_EQ(expected.size(), 500U);
  EXPECT_EQ(expected[499], 499 * 499);
  for (const std::size_t jobs : {2U, 3U, 8U}) {
    EXPECT_THAT(squares(jobs, 500), ElementsAreArray(expected)) << jobs;
  }
  EXPECT_TRUE(squares(4, 0).empty());
}

TEST(InOrder, KeepsFewPiecesUnderWay) {
  constexpr std::size_t jobs = 3;
  int given = 0;
  std::atomic<int> finished = 0;
  int most = 0;
  run_in_order(jobs, [&]() -> Work {
    if (given == 300) return {};
    most = std::max(most, ++given - finished.load());
    return [&]() -> Finish { return [&] { ++finished; }; };
  });
  EXPECT_EQ(finished, 300);
  EXPECT_LE(most, 4 * static_cast<int>(jobs) + 1);
}

TEST(InOrder, HandsOnWhatIsThrown) {
  for (const std::size_t jobs : {1U, 2U}) {
    int given = 0;
    const auto next = [&]() -> Work {
      if (++given > 50) return {};
      return [number = given]() -> Finish {
        if (number == 20) throw std::runtime_error("twenty");
        return {};
      };
    };
    EXPECT_THROW(run_in_order(jobs, next), std::runtime_error) << jobs;
  }
}

}  // namespace
}  // namespace chapbook::engine
