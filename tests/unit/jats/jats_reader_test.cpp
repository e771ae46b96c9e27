// The reader of JATS: what it takes for an article, where text stands, and what it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "parsers/base/error.hpp"
#include "support/reading.hpp"

namespace chapbook {
namespace {

using test::place_of;
using ::testing::HasSubstr;
using ::testing::Not;

ast::Document read(std::string xml) {
  return engine::read(Source::make("a.xml", std::move(xml)), engine::find_reader("jats"));
}

std::string text(std::string xml) {
  return std::string(read(std::move(xml)).source->bytes());
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

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

const Reader& reader_of(std::string name, std::string bytes) {
  return engine::reader_for(*Source::make(std::move(name), std::move(bytes)));
}

TEST(JatsReader, IsTheReaderOfArticlesWhateverTheirEnding) {
  const std::string article = "<?xml version='1.0'?>\n<!-- a > b -->\n<article><body/></article>";
  EXPECT_EQ(reader_of("a.xml", article).id, "jats");
  EXPECT_EQ(reader_of("a.nxml", article).id, "jats");
  EXPECT_EQ(reader_of("A.JATS", "\xEF\xBB\xBF" + article).id, "jats");
  EXPECT_EQ(reader_of("a.xml", "<!DOCTYPE article SYSTEM 'a.dtd' [<!ENTITY x 'y'>]><article>").id,
            "jats");
  EXPECT_EQ(reader_of("a.xml", "<pmc-articleset><article/></pmc-articleset>").id, "jats");
}

TEST(JatsReader, LeavesOtherXmlToOthers) {
  EXPECT_THROW((void)reader_of("a.xml", "<book><title>x</title></book>"), Error);
  EXPECT_THROW((void)reader_of("a.xml", "<article xmlns='http://docbook.org/ns/docbook'/>"), Error);
  EXPECT_THROW((void)reader_of("a.xml", "no XML at all"), Error);
  EXPECT_THROW((void)reader_of("a.xml", ""), Error);
}

TEST(JatsReader, KnowsWhereTextStands) {
  const ast::Document document = read(
      "<article>\n<body><sec><title>Beh\xC3\xA7"
      "et &amp; <b>more</b></title>\r\n"
      "<p>One &#233;t\xC3\xA9 two\n   three <![CDATA[fo<ur]]></p></sec></body>\n"
      "<back><ref-list><ref><element-citation publication-type='journal'>"
      "<name><surname>Lebwohl</surname><given-names>Benjamin</given-names></name>\n"
      "<article-title>Coeliac disease</article-title><source>Lancet</source><year>2018</year>"
      "<volume>391</volume><fpage>70</fpage></element-citation></ref></ref-list></back></article>");
  EXPECT_EQ(place_of(document, "Beh"), "2:19");
  EXPECT_EQ(place_of(document, "& "), "2:26");
  EXPECT_EQ(place_of(document, "more"), "2:35");
  EXPECT_EQ(place_of(document, "One"), "3:4");
  EXPECT_EQ(place_of(document, "\xC3\xA9t"), "3:8");
  EXPECT_EQ(place_of(document, "t\xC3\xA9"), "3:14");
  EXPECT_EQ(place_of(document, "three"), "4:4");
  EXPECT_EQ(place_of(document, "fo<ur"), "4:19");
  EXPECT_EQ(place_of(document, "Coeliac"), "6:16");
  EXPECT_EQ(place_of(document, "Lancet"), "6:55");
}

TEST(JatsReader, KnowsPrefixesByTheirNamespaces) {
  const std::string article = text(
      "<j:article xmlns:j='http://jats.nlm.nih.gov' xmlns:l='http://www.w3.org/1999/xlink'>"
      "<j:body><j:p>See <j:ext-link l:href='https://x.org'/>, "
      "<j:ext-link xlink:href='https://y.org'/>.</j:p></j:body></j:article>");
  EXPECT_THAT(article, HasSubstr("See https://x.org, https://y.org."));
}

TEST(JatsReader, ReadsOtherEncodings) {
  EXPECT_THAT(text("<?xml version='1.0' encoding='ISO-8859-1'?><article><body><p>caf\xE9</p>"
                   "</body></article>"),
              HasSubstr("caf\xC3\xA9"));
}

TEST(JatsReader, SaysWhereAFileIsNotWellFormed) {
  EXPECT_THAT(refusal("<article>\n<body><p>x</sec></body></article>"), HasSubstr("a.xml:2:"));
  EXPECT_THAT(refusal("<article>\n<body><p>x</sec></body></article>"), HasSubstr("p line 2"));
  EXPECT_THAT(refusal("<article><p>a & b</p></article>"), HasSubstr("a.xml:1:"));
  EXPECT_THAT(refusal("<article><p>&alpha;</p></article>"), HasSubstr("'alpha' not defined"));
  EXPECT_THAT(refusal("<article>"), HasSubstr("well-formed"));
  EXPECT_THAT(refusal(""), HasSubstr("empty"));
  EXPECT_THAT(refusal("<x/>"), HasSubstr("no <article>"));
}

TEST(JatsReader, ExpandsAndLoadsNothing) {
  std::string bomb = "<!DOCTYPE article [<!ENTITY a0 'lol'>";
  for (int i = 1; i < 20; ++i) {
    const std::string one = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " '" + repeated(one, 10) + "'>";
  }
  bomb += "]><article><body><p>x &a19; y</p></body></article>";
  const std::string answer = refusal(bomb);
  EXPECT_THAT(answer, HasSubstr("a19")) << answer;
  const ast::Document document = read(
      "<!DOCTYPE article PUBLIC 'x' 'file:///etc/hostname' [<!ENTITY b 'expanded'>"
      "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<article><body><p>x &f; &b; &alpha; y</p></body></article>");
  EXPECT_THAT(ast::dump(document), HasSubstr("x &f; &b; \xCE\xB1 y"));
  EXPECT_THAT(ast::dump(document, {false, false, true}), HasSubstr("and 1 more like this"));
}

TEST(JatsReader, HasLimits) {
  EXPECT_THAT(refusal("<article>" + repeated("<p>", 300)), HasSubstr("256 levels"));
  EXPECT_THAT(text("<article><body>" + repeated("<sec>", 200) + "<p>deep</p>" +
                   repeated("</sec>", 200) + "</body></article>"),
              HasSubstr("deep"));
  const std::string huge(11U << 20U, 'x');
  EXPECT_THAT(refusal("<article a='" + huge + "'/>"), HasSubstr("a.xml:1:"));
}

TEST(JatsReader, ReadsTheFirstOfSeveralArticles) {
  const ast::Document document = read(
      "<pmc-articleset><article><body><p>one</p></body></article><article><body><p>two</p></body>"
      "</article></pmc-articleset>");
  EXPECT_THAT(ast::dump(document), Not(HasSubstr("two")));
  EXPECT_THAT(ast::dump(document, {false, false, true}), HasSubstr("another article"));
}

}  // namespace
}  // namespace chapbook
