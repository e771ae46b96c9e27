#include "formats/shared/toml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chapbook::formats {
namespace {

using ::testing::HasSubstr;
using Kind = TomlValue::Kind;

TEST(Toml, KnowsWhereEverythingStands) {
  const std::string text = "# \xC3\xA9\nb = \"x\\ty\" # c\n[\"k \xC3\xA9\"]\na = [1, 2026-11-22]\n";
  const TomlText read = read_toml(text);
  ASSERT_EQ(read.error, "");
  ASSERT_EQ(read.root.items.size(), 2U);
  const TomlValue& b = read.root.items[0];
  EXPECT_EQ(b.text, "x\ty");
  EXPECT_EQ(text.substr(b.span.begin, b.span.size()), "\"x\\ty\"");
  EXPECT_EQ(text.substr(b.key_span.begin, b.key_span.size()), "b");
  const TomlValue& table = read.root.items[1];
  EXPECT_EQ(table.key, "k \xC3\xA9");
  const TomlValue* a = table.find("a");
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(a->items[0].text, "1");
  EXPECT_EQ(a->items[1].kind, Kind::date);
  EXPECT_EQ(a->items[1].text, "2026-11-22");
  EXPECT_EQ(table.find("b"), nullptr);
}

TEST(Toml, KeepsTheOrderOfTheText) {
  const TomlText read = read_toml("z = 1\nb = 2\n[y]\n[a]\n");
  std::string keys;
  for (const TomlValue& each : read.root.items) keys += each.key;
  EXPECT_EQ(keys, "zbya");
}

TEST(Toml, SaysWhatIsWrongAndWhere) {
  const TomlText twice = read_toml("a = 1\na = 2\n");
  EXPECT_THAT(twice.error, HasSubstr("a"));
  EXPECT_GE(twice.error_at.begin, 6U);  // in the second line
  EXPECT_NE(read_toml("a = \"\xFF\"").error, "");
  EXPECT_NE(read_toml("a = ").error, "");
  EXPECT_NE(read_toml("[=]").error, "");
  EXPECT_NE(read_toml("[a.\x01]").error, "");
  EXPECT_EQ(read_toml("").error, "");
}

TEST(Toml, BoundsHowDeepItNests) {
  std::string dots = "a";
  for (int i = 0; i < 100000; ++i) dots += ".a";
  EXPECT_EQ(read_toml(dots + " = 1").error, "too many dots in one line");
  EXPECT_EQ(read_toml("x = {y = \"\"\"a\"\"\"\"\", " + dots + " = 1}").error,
            "too many dots in one line");
  EXPECT_EQ(read_toml("x = {y = 'a', " + dots + " = 1}").error, "too many dots in one line");
  EXPECT_NE(read_toml("a = " + std::string(100000, '[')).error, "");
  const std::string many(1000, '.');
  EXPECT_EQ(read_toml("a = \"" + many + "\"\nb = '" + many + "' # " + many + "\nc = '''\n" + many +
                      "'''\nd = \"\"\"\\\"" + many + "\"\"\"\n")
                .error,
            "");
}

TEST(Toml, PrintsStringsThatItReadsAgain) {
  const std::string text = "a \"b\" \\ \n\r\t\x01\x7F \xC3\xA9 \xF0\x9F\x98\x80";
  const TomlText read = read_toml("a = " + toml_string(text));
  ASSERT_EQ(read.error, "");
  EXPECT_EQ(read.root.items.front().text, text);
}

}  // namespace
}  // namespace chapbook::formats
