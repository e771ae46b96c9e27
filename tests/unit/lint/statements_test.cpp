#include "lint/statements.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chapbook::lint {
namespace {

std::vector<Topic> disputed(const Statements& statements) {
  std::vector<Topic> out;
  statements.for_each_disputed([&](Topic topic) { out.push_back(std::move(topic)); });
  return out;
}

TEST(Statements, GiveBackWhatIsDisputed) {
  Statements statements;
  statements.add("a", "", "1", "one", {0, {1, 2}});
  statements.add("b", "B", "1", "one", {0, {3, 4}});
  statements.add("a", "A", "2", "two", {1, {5, 6}});
  statements.add("a", "other", "1", "uno", {2, {7, 8}});
  const auto topics = disputed(statements);
  ASSERT_EQ(topics.size(), 1U);
  EXPECT_EQ(topics[0].name, "A");
  ASSERT_EQ(topics[0].statements.size(), 2U);
  const Statement& first = topics[0].statements[0];
  EXPECT_EQ(first.value, "1");
  EXPECT_EQ(first.shown, "one");
  EXPECT_EQ(first.count, 2U);
  EXPECT_EQ(first.places, (std::vector<Mention>{{0, {1, 2}}, {2, {7, 8}}}));
  EXPECT_EQ(topics[0].statements[1].shown, "two");
}

TEST(Statements, CountMorePlacesThanTheyRemember) {
  Statements statements;
  for (std::uint32_t i = 0; i < 1000; ++i) statements.add("a", "A", "1", "one", {i, {0, 1}});
  statements.add("a", "A", "2", "two", {0, {0, 1}});
  const auto topics = disputed(statements);
  ASSERT_EQ(topics.size(), 1U);
  EXPECT_EQ(topics[0].statements[0].count, 1000U);
  EXPECT_EQ(topics[0].statements[0].places.size(), max_places);
  EXPECT_EQ(topics[0].statements[0].places.back().document, max_places - 1);
}

TEST(Statements, KeepTextsOfAnyLength) {
  Statements statements;
  const std::string longest(200000, 'x');
  for (int i = 0; i < 3000; ++i) {
    const std::string key = "key " + std::to_string(i);
    statements.add(key, key, "1", i == 7 ? longest : key, {0, {}});
    statements.add(key, "", "2", "", {0, {}});
  }
  const auto topics = disputed(statements);
  EXPECT_EQ(topics.size(), 3000U);
  for (const Topic& topic : topics) {
    EXPECT_EQ(topic.statements[0].shown, topic.name == "key 7" ? longest : topic.name);
    EXPECT_EQ(topic.statements[1].shown, "");
  }
}

}  // namespace
}  // namespace chapbook::lint
