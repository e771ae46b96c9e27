// The reader of MedQuAD: what it takes for such a file, where text stands, and what it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"
#include "support/reading.hpp"

namespace chapbook {
namespace {

using test::place_of;
using ::testing::HasSubstr;

ast::Document read(std::string xml) {
  return engine::read(Source::make("a.xml", std::move(xml)), engine::find_reader("medquad"));
}

std::string refusal(std::string xml) {
  try {
    (void)read(std::move(xml));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    return error.what();
  }
  return "none";
}

std::string message_at(const ast::Document& document, std::string_view words) {
  for (const Diagnostic& one : document.diagnostics) {
    if (one.message.find(words) == std::string::npos) continue;
    const Position place = document.source->position(one.span.begin);
    return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + one.message;
  }
  return "none";
}

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

std::string pair_with(const std::string& answer) {
  return "<Document><Focus>Gout</Focus><QAPairs><QAPair><Question qtype='causes'>What causes Gout ?"
         "</Question>" +
         answer + "</QAPair></QAPairs></Document>";
}

const Reader& reader_of(std::string bytes) {
  return engine::reader_for(*Source::make("a.xml", std::move(bytes)));
}

TEST(MedquadReader, SharesTheEndingWithOtherXml) {
  EXPECT_EQ(reader_of("<?xml version='1.0'?><!-- x --><Document id='1'>\n<Focus>Gout</Focus>").id,
            "medquad");
  EXPECT_EQ(reader_of("\xEF\xBB\xBF<Document><QAPairs/></Document>").id, "medquad");
  EXPECT_EQ(reader_of("<article><p>Focus</p></article>").id, "jats");
  EXPECT_THROW((void)reader_of("<Document xmlns='urn:iso:std:iso:20022'><Amt/></Document>"), Error);
  EXPECT_THROW((void)reader_of("<kml><Document><Focus/></Document></kml>"), Error);
}

TEST(MedquadReader, NamesAllThatAnXmlFileCouldHaveBeen) {
  try {
    (void)reader_of("<book/>");
    FAIL() << "this is neither";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("this is no JATS XML or MedQuAD XML"));
  }
}

TEST(MedquadReader, KnowsWhereTextStands) {
  const ast::Document document = read(
      "<Document source='CDC'>\n<Focus>Beh\xC3\xA7"
      "et &amp; more</Focus>\r\n<QAPairs><QAPair><Question qtype='causes'>Why ?</Question>\n"
      "<Answer>Key Points\n   - One &#233;t\xC3\xA9.    - Two\n\n  \xC3\x89nd <![CDATA[fo<ur]]>\n"
      "1. Last</Answer></QAPair></QAPairs></Document>");
  EXPECT_EQ(place_of(document, "CDC"), "1:23");
  EXPECT_EQ(place_of(document, "Beh"), "2:8");
  EXPECT_EQ(place_of(document, "& more"), "2:15");
  EXPECT_EQ(place_of(document, "Why"), "3:43");
  EXPECT_EQ(place_of(document, "Key"), "4:9");
  EXPECT_EQ(place_of(document, "One"), "5:6");
  EXPECT_EQ(place_of(document, "\xC3\xA9t"), "5:10");
  EXPECT_EQ(place_of(document, "t\xC3\xA9."), "5:16");
  EXPECT_EQ(place_of(document, "Two"), "5:25");
  EXPECT_EQ(place_of(document, "\xC3\x89nd"), "7:3");
  EXPECT_EQ(place_of(document, "fo<ur"), "7:16");
  EXPECT_EQ(place_of(document, "Last"), "8:4");
}

TEST(MedquadReader, TheTypeOfAQuestionIsSurerThanItsWords) {
  const ast::Document document = read(
      "<Document><Focus>Gout</Focus><QAPairs><QAPair><Question qtype=' Treatment '>What causes "
      "Gout ?"
      "</Question><Answer>Rest.</Answer></QAPair><QAPair><Question qtype='dose'>What causes Gout ?"
      "</Question><Answer>Acid.</Answer></QAPair></QAPairs></Document>");
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_EQ(document.sections[0].kind, ast::SectionKind::treatment);
  EXPECT_EQ(document.sections[1].kind, ast::SectionKind::causes);
}

TEST(MedquadReader, ReportsAQuestionWithoutAnAnswer) {
  for (const std::string answer : {"\n<Answer/>", "\n<Answer></Answer>", "\n<Answer> \n </Answer>",
                                   "\n<Answer>Summary : </Answer>"}) {
    const ast::Document document = read(pair_with(answer));
    EXPECT_THAT(message_at(document, "no answer"),
                testing::StartsWith("2:8 a question has no answer in the file"))
        << answer;
    ASSERT_EQ(document.sections.size(), 1U);
    EXPECT_TRUE(document.sections[0].blocks.empty());
  }
  EXPECT_EQ(message_at(read(pair_with("")), "no answer").substr(0, 4), "1:46");
}

TEST(MedquadReader, SynonymsAreAlternativeNames) {
  const ast::Document document = read(
      "<Document><Focus>Gout</Focus><FocusAnnotations><Synonyms><Synonym>Podagra</Synonym>"
      "<Synonym>Gouty  arthritis</Synonym></Synonyms></FocusAnnotations></Document>");
  ASSERT_EQ(document.alternative_names.size(), 2U);
  EXPECT_EQ(document.alternative_names[1].text, "Gouty arthritis");
  EXPECT_EQ(document.sections.at(0).heading->text, "What are the alternative names for Gout?");
}

TEST(MedquadReader, RefusesWhatIsNoSuchFile) {
  EXPECT_EQ(refusal("<article/>"), "a.xml: there is no <Document> in this file");
  EXPECT_THAT(refusal("<Document>\n<Focus>Gout</Document>"), HasSubstr("a.xml:2:"));
  EXPECT_THAT(refusal("<Document><Focus>Gout"), HasSubstr("a.xml:1:"));
  EXPECT_NE(refusal(""), "none");
}

TEST(MedquadReader, KeepsTheLimitsOfXml) {
  EXPECT_NE(refusal("<Document>" + repeated("<a>", 300) + repeated("</a>", 300) + "</Document>"),
            "none");
  EXPECT_THAT(std::string(read("<!DOCTYPE Document SYSTEM 'd'><Document><Focus>&a;</Focus>"
                               "</Document>")
                              .source->bytes()),
              HasSubstr("&a;"));
}

TEST(MedquadReader, TakesTimeInProportion) {
  // Quadratic work on any of these would take minutes.
  for (const std::string_view piece : {"   - ", "1. ", "a\n", "\n", " ", ": - ", "-", "&amp;"}) {
    EXPECT_NO_THROW((void)read(pair_with("<Answer>" + repeated(piece, 200000) + "x</Answer>")));
  }
}

}  // namespace
}  // namespace chapbook
