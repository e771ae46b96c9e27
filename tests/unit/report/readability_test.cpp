#include "converters/report/readability.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/readability/table.hpp"
#include "tests/support/condition.hpp"

namespace chapbook::report {
namespace {

using lint::readability::Measured;
using ::testing::HasSubstr;
using ::testing::Not;

/// 100 words, 5 sentences, 150 syllables, 12 long words.
const std::vector<Measured> rows{{"", {5, 100, 150, 12}}, {"Causes & more", {40, 400, 500, 0}}};

TEST(ReadabilityTable, HasARowForTheTextAndEachSection) {
  const auto document = test::read_condition(
      "Growth\n\nOverview\n\nIt is soft.\n\nAlternative Names\n\nLump\n\nCauses\n\nNo one knows "
      "it.\n");
  const auto measured = lint::readability::measure(lint::readability::read_prose(document));
  ASSERT_EQ(measured.size(), 3U);
  EXPECT_EQ(measured[0].section, "");
  EXPECT_EQ(measured[0].counts.words, 7U);
  EXPECT_EQ(measured[1].section, "Overview");
  EXPECT_EQ(measured[2].section, "Causes");
  EXPECT_EQ(measured[2].counts.sentences, 1U);
  EXPECT_TRUE(
      lint::readability::measure(lint::readability::read_prose(test::read_condition(""))).empty());
}

TEST(ReadabilityTable, IsShownInTheHtmlReport) {
  const formats::XmlTree tree("section");
  add_readability(tree.root(), rows);
  const std::string html = tree.print_html();
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">The whole text</th>"));
  EXPECT_THAT(html, HasSubstr("<td>20.0</td>"));
  EXPECT_THAT(html, HasSubstr("\u2248 9.9"));
  EXPECT_THAT(html, HasSubstr("Causes &amp; more"));
  const formats::XmlTree empty("section");
  add_readability(empty.root(), {});
  EXPECT_THAT(empty.print_html(), Not(HasSubstr("table")));
}

TEST(ReadabilityTable, IsAMemberOfTheJsonReport) {
  formats::JsonWriter json;
  json.begin_object();
  write_readability(json, rows);
  json.end_object();
  const std::string text = json.take();
  EXPECT_THAT(text, HasSubstr("\"flesch_kincaid_grade\": 9.9"));
  EXPECT_THAT(text, HasSubstr("\"smog_grade\": 12.0"));
  EXPECT_THAT(text, HasSubstr("\"estimate\": true"));
  EXPECT_THAT(text, HasSubstr("\"section\": \"Causes & more\""));
}

}  // namespace
}  // namespace chapbook::report
