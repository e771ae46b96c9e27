#include "converters/engine/file_name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace chapbook::engine {
namespace {

using ::testing::MatchesRegex;
using ::testing::StartsWith;

TEST(FileName, LeavesGoodNamesAlone) {
  for (const std::string name :
       {"gout", "Asthma-2", "article_0017", "Behçet syndrome", "a.b.c", "日本"}) {
    EXPECT_EQ(safe_file_name(name), name);
  }
}

TEST(FileName, NeverLeavesItsFolder) {
  const std::string long_id(300, 'x');
  for (const std::string& id :
       {std::string(), std::string("."), std::string(".."), std::string("../../etc/passwd"),
        std::string("/absolute"), std::string("a\\b"), std::string("a/b"), std::string("-rf"),
        std::string(".hidden"), std::string("con"), std::string("LPT1.txt"), std::string("dot."),
        std::string("a\nb"), std::string("a\0b", 3),
        std::string("\xE2\x80\xAE"
                    "gpj.exe"),
        std::string("bad\xFF"), std::string("tilde~1"), std::string("C:x"), long_id}) {
    const std::string name = safe_file_name(id);
    EXPECT_THAT(name, MatchesRegex(".*~[0-9a-f]{8}")) << id;
    EXPECT_EQ(name.find_first_of(std::string("/\\:*?\"<>|\0\n", 11)), std::string::npos) << id;
    EXPECT_NE(name.front(), '.');
    EXPECT_NE(name.front(), '-');
    EXPECT_LE(name.size(), max_file_name_bytes);
    EXPECT_EQ(safe_file_name(name.substr(0, name.find('~'))).find('/'), std::string::npos);
  }
}

TEST(FileName, CutsLongNamesBetweenCharacters) {
  std::string id;
  while (id.size() < 400) id += "é";
  const std::string name = safe_file_name(id);
  EXPECT_LE(name.size(), max_file_name_bytes);
  EXPECT_THAT(name, StartsWith("éé"));
  EXPECT_EQ(name.substr(0, name.find('~')).size() % 2, 0U);
}

TEST(FileName, TellsApartWhatLooksAlike) {
  std::set<std::string> names;
  for (const std::string id : {"a/b", "a\\b", "a:b", "a_b", "a b ", "a b"}) {
    EXPECT_TRUE(names.insert(safe_file_name(id)).second) << id;
  }
}

TEST(FileNames, GivesClashingIdsAStableSuffix) {
  FileNames one;
  EXPECT_FALSE(one.name_of("Gout").clashes);
  const FileNames::Name second = one.name_of("gout");
  EXPECT_TRUE(second.clashes);
  EXPECT_THAT(second.name, MatchesRegex("gout~[0-9a-f]{8}"));
  EXPECT_TRUE(one.name_of("gout").clashes);

  FileNames other;  // Whatever stands between them, the suffix is the same.
  (void)other.name_of("Gout");
  (void)other.name_of("migraine");
  EXPECT_EQ(other.name_of("gout").name, second.name);
}

TEST(FileNames, SeesComposedAndDecomposedLettersAsOne) {
  FileNames names;
  EXPECT_FALSE(names.name_of("caf\xC3\xA9").clashes);
  EXPECT_FALSE(names.name_of("cafe\xCC\x81").name == "caf\xC3\xA9");
}

TEST(FileNames, KnowsManyIdsApart) {
  FileNames names;
  for (int round = 0; round < 2; ++round) {
    for (int number = 0; number < 20000; ++number) {
      const FileNames::Name name = names.name_of("id" + std::to_string(number));
      ASSERT_EQ(name.repeats, round == 1) << number;
      ASSERT_FALSE(name.clashes) << number;
    }
  }
}

TEST(FileNames, SeesRepeatedIds) {
  FileNames names;
  EXPECT_FALSE(names.name_of("gout").repeats);
  EXPECT_TRUE(names.name_of("gout").repeats);
}

}  // namespace
}  // namespace chapbook::engine
