#include "parsers/citation/short_vector.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using chapbook::citation::ShortVector;

using Numbers = ShortVector<int, 4>;

Numbers counted(int count) {
  Numbers numbers;
  for (int i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

std::vector<int> values(const Numbers& numbers) {
  return {numbers.begin(), numbers.end()};
}

TEST(ShortVector, HoldsAnyNumberInOrder) {
  for (const int count : {0, 1, 4, 5, 6, 40}) {
    const Numbers numbers = counted(count);
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(numbers.empty(), count == 0);
    std::vector<int> expected;
    for (int i = 0; i < count; ++i) expected.push_back(i);
    EXPECT_EQ(values(numbers), expected);
    if (count > 0) {
      EXPECT_EQ(numbers.front(), 0);
      EXPECT_EQ(numbers.back(), count - 1);
    }
  }
}

TEST(ShortVector, CopiesAreTheirOwn) {
  for (const int count : {0, 3, 4, 5, 9}) {
    for (const int before : {0, 2, 7}) {
      Numbers copy = counted(before);
      const Numbers original = counted(count);
      copy = original;
      EXPECT_EQ(values(copy), values(original));
      copy.push_back(77);
      EXPECT_EQ(copy.back(), 77);
      EXPECT_EQ(copy.size(), original.size() + 1);
      EXPECT_EQ(values(original), values(counted(count)));
    }
  }
}

TEST(ShortVector, CanBeFilledAgain) {
  Numbers numbers = counted(9);
  numbers.clear();
  EXPECT_TRUE(numbers.empty());
  numbers.append(counted(6));
  EXPECT_EQ(values(numbers), values(counted(6)));
}

}  // namespace
