#include "formats/shared/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "formats/shared/schema_tables.hpp"
#include "parsers/base/error.hpp"
#include "support/libxml_schema.hpp"

namespace chapbook::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;

constexpr std::string_view list_schema = R"(
<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:x="urn:x"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="list"/></start>
  <define name="list">
    <element name="list">
      <optional><attribute name="x:kind"><choice><value>a</value><value>b</value></choice></attribute></optional>
      <optional><element name="title"><data type="token"><param name="minLength">1</param></data></element></optional>
      <oneOrMore>
        <choice>
          <element name="item">
            <optional><attribute name="id"><data type="NCName"/></attribute></optional>
            <optional><attribute name="rid"/></optional>
            <mixed><zeroOrMore><ref name="list"/></zeroOrMore></mixed>
          </element>
          <group>
            <element name="year">
              <attribute name="on"><choice><data type="string"><param name="pattern">[12][0-9]{3}</param></data><value>never</value></choice></attribute>
              <empty/>
            </element>
            <optional><element name="note"><text/></element></optional>
          </group>
        </choice>
      </oneOrMore>
      <optional><element name="count"><data type="positiveInteger"/></element></optional>
    </element>
  </define>
</grammar>)";

/// What `schema` says about `xml`; a text that is no XML is "not well-formed".
std::optional<std::string> problem_in(const Schema& schema, std::string_view xml) {
  std::optional<std::string> problem;
  bool root = true;
  const bool well_formed = for_each_element(xml, [&](XmlElement element) {
    if (std::exchange(root, false)) problem = schema.find_problem(element);
  });
  return well_formed ? problem : "not well-formed";
}

std::string list(std::string_view attributes, std::string_view inside) {
  return "<list xmlns:x=\"urn:x\" " + std::string(attributes) + ">" + std::string(inside) +
         "</list>";
}

TEST(Schema, AgreesWithLibxml) {
  const std::string compiled = compile_schema(list_schema);
  const Schema ours(compiled);
  const test::LibxmlSchema theirs(list_schema);
  struct Case {
    std::string xml;
    bool valid;
  };
  const std::vector<Case> cases = {
      {list("", "<item/>"), true},
      {list("x:kind='b'", "<title>T</title><item>a<list><item/></list>b</item>"), true},
      {list("", "\n <year on='1999'/>\n<note>n</note><item/>\n<year on='never'/><count>12</count>"),
       true},
      {list("", "<item id='a'/><item id='b' rid='a'/>"), true},
      {list("x:kind='c'", "<item/>"), false},
      {list("kind='a'", "<item/>"), false},
      {list("", ""), false},
      {list("", "<title> </title><item/>"), false},
      {list("", "<title/><item/>"), false},
      {list("", "<title>a<b/></title><item/>"), false},
      {list("", "<item/><title>T</title>"), false},
      {list("", "text<item/>"), false},
      {list("", "<note/>"), false},
      {list("", "<year on='1999'/><note/><note/>"), false},
      {list("", "<year/>"), false},
      {list("", "<year on='3999'/>"), false},
      {list("", "<year on='19999'/>"), false},
      {list("", "<year on='1999'>1999</year>"), false},
      {list("", "<item id='1a'/>"), false},
      {list("", "<item id=''/>"), false},
      {list("", "<item><list/></item>"), false},
      {list("", "<item><item/></item>"), false},
      {list("", "<item/><count>0</count>"), false},
      {list("", "<item/><count/>"), false},
      {list("", "<item/><count>1</count><count>1</count>"), false},
      {list("", "<unknown/>"), false},
      {"<item xmlns:x='urn:x'/>", false},
  };
  for (const Case& each : cases) {
    const auto problem = problem_in(ours, each.xml);
    EXPECT_EQ(!problem, each.valid) << each.xml << '\n' << problem.value_or("");
    EXPECT_EQ(!theirs.find_problem(each.xml), each.valid) << each.xml;
  }
}

TEST(Schema, SaysWhere) {
  const std::string compiled = compile_schema(list_schema);
  const Schema schema(compiled);
  EXPECT_THAT(problem_in(schema, list("", "<item id='a'><list><bad/></list></item>")),
              Optional(HasSubstr("list/item/list/bad: bad may not stand here")));
  EXPECT_THAT(problem_in(schema, list("", "<item id='a' odd='1'/>")),
              Optional(HasSubstr("list/item (a): attribute odd=\"1\" is not allowed")));
}

TEST(Schema, FollowsIds) {
  const std::string compiled = compile_schema(list_schema);
  const Schema schema(compiled);
  EXPECT_THAT(problem_in(schema, list("", "<item id='a'/><item id='a'/>")),
              Optional(HasSubstr("id a is used twice")));
  EXPECT_THAT(problem_in(schema, list("", "<item rid='b'/>")),
              Optional(HasSubstr("rid b names no id")));
}

TEST(Schema, WantsNamespacesAndText) {
  const std::string compiled = compile_schema(list_schema);
  const Schema schema(compiled);
  EXPECT_THAT(problem_in(schema, "<list><item/></list>"), Optional(HasSubstr("xmlns:x")));
  EXPECT_EQ(problem_in(schema, list("", "<item>caf\xC3\xA9 and more than eight bytes</item>")),
            std::nullopt);
  for (const char* bad :
       {"abc\x01", "a word and then \xC3\x28", "\x7F", "a longer piece \xEF\xBF\xBF of text"}) {
    EXPECT_NE(problem_in(schema, list("", "<item>" + std::string(bad) + "</item>")), std::nullopt);
  }
}

TEST(Schema, RefusesWhatItCannotCheckAsOurFault) {
  const auto with_content = [](const std::string& content) {
    return "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>" + content +
           "</element>";
  };
  EXPECT_NO_THROW((void)compile_schema(with_content("<empty/>")));
  for (const char* content :
       {"<interleave/>", "<ref name='nowhere'/>", "<data type='gYear'/>",
        "<data type='string'><param name='pattern'>a*</param></data>",
        "<choice><attribute name='b'/><empty/></choice>", "<mixed><data type='token'/></mixed>",
        "<optional><data type='token'/></optional>",
        // Which of the two b is meant shows only behind it.
        "<choice><group><element name='b'><empty/></element><element "
        "name='c'><empty/></element></group>"
        "<element name='b'><text/></element></choice>"}) {
    try {
      (void)compile_schema(with_content(content));
      ADD_FAILURE() << "nothing was thrown: " << content;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::bug);
    }
  }
}

TEST(Schema, ServesSeveralThreads) {
  const std::string compiled = compile_schema(list_schema);
  const Schema schema(compiled);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong) {
    threads.emplace_back([&schema, &count] {
      for (int round = 0; round < 200; ++round) {
        if (problem_in(schema, list("", "<item>x</item>"))) ++count;
        if (!problem_in(schema, list("", "<item/><x/>"))) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

}  // namespace
}  // namespace chapbook::formats
