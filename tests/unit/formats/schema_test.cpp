#include "formats/shared/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "embedded/jats_subset_rng.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;

constexpr std::string_view list_schema = R"(
<element name="list" xmlns="http://relaxng.org/ns/structure/1.0">
  <zeroOrMore>
    <element name="item">
      <optional><attribute name="id"/></optional>
      <optional><attribute name="rid"/></optional>
      <text/>
    </element>
  </zeroOrMore>
</element>)";

TEST(Schema, AcceptsWhatIsValid) {
  EXPECT_EQ(Schema(list_schema).find_problem("<list><item id='a'>x</item><item rid='a'/></list>"),
            std::nullopt);
}

TEST(Schema, SaysLineAndElement) {
  const Schema schema(list_schema);
  EXPECT_THAT(schema.find_problem("<list>\n<item/>\n<bad/>\n</list>"),
              Optional(testing::AllOf(HasSubstr("line 3"), HasSubstr("bad"))));
  EXPECT_THAT(schema.find_problem("<list>\n<item></list>"), Optional(HasSubstr("line 2")));
  EXPECT_THAT(schema.find_problem(""), Optional(testing::Not("")));
}

TEST(Schema, FollowsIds) {
  const Schema schema(list_schema);
  EXPECT_THAT(schema.find_problem("<list>\n<item id='a'/>\n<item id='a'/></list>"),
              Optional(HasSubstr("line 3: id a is used twice")));
  EXPECT_THAT(schema.find_problem("<list><item rid='b'/></list>"),
              Optional(HasSubstr("rid b names no id")));
}

TEST(Schema, ReadsNothingButTheText) {
  // Were the entity followed, its element would be what is reported.
  const std::string path = testing::TempDir() + "/schema_test_entity.xml";
  std::ofstream(path) << "<outside/>";
  const Schema schema(list_schema);
  const std::string xml =
      "<!DOCTYPE list [<!ENTITY e SYSTEM 'file://" + path + "'>]><list>&e;</list>";
  EXPECT_EQ(schema.find_problem(xml).value_or("").find("outside"), std::string::npos);
  EXPECT_EQ(schema.find_problem("<!DOCTYPE list SYSTEM 'file://" + path + "'><list/>"),
            std::nullopt);
}

TEST(Schema, AllowsALineOfTwelveMegabytes) {
  const std::string xml = "<list><item>" + std::string(12'000'000, 'x') + "</item></list>";
  EXPECT_EQ(Schema(list_schema).find_problem(xml), std::nullopt);
}

TEST(Schema, RefusesABrokenSchemaAsOurFault) {
  try {
    const Schema schema("<element xmlns='http://relaxng.org/ns/structure/1.0'/>");
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::bug);
  }
}

TEST(Schema, ServesSeveralThreads) {
  const Schema schema(list_schema);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong) {
    threads.emplace_back([&schema, &count] {
      for (int round = 0; round < 200; ++round) {
        if (schema.find_problem("<list><item>x</item></list>")) ++count;
        if (!schema.find_problem("<list><item/><x/></list>")) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

/// A small article that uses the common parts, and what a writer could get wrong in it.
class JatsSubset : public testing::Test {
 protected:
  static std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    EXPECT_NE(at, text.npos) << what;
    return text.replace(at, what.size(), with);
  }

  const Schema schema_{embedded::jats_subset_rng()};
  const std::string article_ =
      R"(<article article-type="other" dtd-version="1.3" xml:lang="en">)"
      R"(<processing-meta tagset-family="jats" base-tagset="archiving" mathml-version="3.0" table-model="xhtml"/>)"
      R"(<front><article-meta><article-id pub-id-type="publisher-id">mumps</article-id>)"
      R"(<article-categories><subj-group subj-group-type="heading"><subject>S</subject></subj-group></article-categories>)"
      R"(<title-group><article-title>Mumps</article-title></title-group><pub-date-not-available/>)"
      R"(<permissions><license><license-p>None.</license-p></license></permissions>)"
      R"(<counts><ref-count count="1"/></counts></article-meta></front>)"
      R"(<body><sec id="sec-causes" sec-type="causes"><title>Causes</title><p>A virus.</p>)"
      R"(<list list-type="bullet"><list-item><p>One</p></list-item></list></sec></body>)"
      R"(<back><ref-list id="references"><title>References</title><ref id="ref1"><label>1</label>)"
      R"(<element-citation publication-type="book"><source>Book</source>)"
      R"(<year iso-8601-date="2020">2020</year></element-citation></ref></ref-list></back></article>)";
};

TEST_F(JatsSubset, AcceptsTheArticle) {
  EXPECT_EQ(schema_.find_problem(article_), std::nullopt);
}

TEST_F(JatsSubset, CatchesEachMutation) {
  const std::pair<std::string_view, std::string_view> mutations[] = {
      {"<title>Causes</title>", ""},                  // a section without a title
      {"<title>Causes</title>", "<title> </title>"},  // or with a blank one
      {"id=\"sec-causes\"", "id=\"1causes\""},        // an id that is no XML name
      {"id=\"ref1\"", "id=\"sec-causes\""},           // an id used twice
      {"<list-item><p>One</p></list-item>", "<list-item>One</list-item>"},
      {"<list-item><p>One</p></list-item>", ""},                 // a list without items
      {"<title-group>", "<title-group><subtitle>x</subtitle>"},  // wrong order
      {"<permissions><license><license-p>None.</license-p></license></permissions>", ""},
      {"publication-type=\"book\"", ""},
      {"publication-type=\"book\"", "publication-type=\"novel\""},
      {">2020</year>", ">20</year>"},
      {"<source>Book</source>", "<source/>"},
      {"<source>Book</source>", "text<source>Book</source>"},  // text in an element-citation
      {"count=\"1\"", "count=\"many\""},
      {"A virus.", "A &nbsp; virus."},  // an entity that nobody declared
      {"list-type=\"bullet\"", "list-type=\"disc\""},
      {"</body>", "<p>After.</p></body>"},
  };
  for (const auto& [what, with] : mutations) {
    EXPECT_NE(schema_.find_problem(replaced(article_, what, with)), std::nullopt)
        << what << " -> " << with;
  }
}

}  // namespace
}  // namespace chapbook::formats
