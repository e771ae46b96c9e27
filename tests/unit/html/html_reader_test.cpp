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

ast::Document read(std::string html, std::string name = "page.html") {
  return engine::read(Source::make(std::move(name), std::move(html)));
}

std::string dump(std::string html) {
  return ast::dump(read(std::move(html)));
}

std::string text(std::string html) {
  return std::string(read(std::move(html)).source->bytes());
}

TEST(HtmlReader, ReadsAnEncyclopediaPage) {
  EXPECT_EQ(dump(R"(<!DOCTYPE html><html><head><title>Gout: Encyclopedia</title>
<style>p { color: red }</style><script>if (1 < 2) alert("</p>")</script></head>
<body><header><a href="/">Home</a></header><nav><ul><li>Menu</li></ul></nav>
<article>
  <h1>Gout</h1>
  <div class="summary"><p>Gout is a type of <b>arthritis</b>&nbsp;with
     swollen joints.</p></div>
  <section><div><h2>Causes</h2></div>
  <div>Gout is caused by uric acid:
  <ul><li>in the <i>blood</i>
    <ul><li><p>too much of it</p></li><li>too little</li></ul></li>
  <li>in the joints</ul></div></section>
  <h2>Gout at work</h2><p>- not a bullet<p>H<sub>2</sub>O &amp; more
  <h2>References</h2>
  <p class="section-Ref">Richette P, Bardin T. Gout. <em>Lancet</em>. 2010;375(9711):318-328.</p>
  <p class="section-Ref">A leaflet.</p>
  <p>Review Date: 5/20/2020</p>
</article><aside>Related</aside><footer>About us</footer></body></html>)"),
            R"(title "Gout"
meta "Review Date" = "5/20/2020"
review-date 2020-05-20
section introduction (no heading)
  paragraph "Gout is a type of arthritis with swollen joints."
section causes "Causes"
  lead-in "Gout is caused by uric acid:"
  list
    item
      paragraph "in the blood"
      list
        item
          paragraph "too much of it"
        item
          paragraph "too little"
    item
      paragraph "in the joints"
section other "Gout at work"
  paragraph "- not a bullet"
  paragraph "H2O & more"
references
  heading "References"
  reference "Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328."
  reference "A leaflet."
)");
}

TEST(HtmlReader, KnowsWhereTextStands) {
  const ast::Document document = read(
      "<html><body>\n<h1>Beh\xC3\xA7"
      "et &amp; <b>syndrome</b></h1>\r\n"
      "<p>One &eacute;t\xC3\xA9 &#8212; two\n   three <a href=x>four</a></p><ul><li>five</ul>");
  EXPECT_EQ(place_of(document, "Beh"), "2:5");
  EXPECT_EQ(place_of(document, "et "), "2:9");
  EXPECT_EQ(place_of(document, "& "), "2:12");
  EXPECT_EQ(place_of(document, "syndrome"), "2:21");
  EXPECT_EQ(place_of(document, "One"), "3:4");
  EXPECT_EQ(place_of(document, "\xC3\xA9t"), "3:8");
  EXPECT_EQ(place_of(document, "t\xC3\xA9 "), "3:16");
  EXPECT_EQ(place_of(document, "\xE2\x80\x94"), "3:19");
  EXPECT_EQ(place_of(document, "two"), "3:27");
  EXPECT_EQ(place_of(document, "three"), "4:4");
  EXPECT_EQ(place_of(document, "four"), "4:20");
  EXPECT_EQ(place_of(document, "five"), "4:40");
}

TEST(HtmlReader, KnowsWhereLongTextStands) {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "w\xC3\xB6rd ";
  const ast::Document document = read("<h1>x</h1><p>" + words + "END</p>");
  EXPECT_EQ(place_of(document, "END"), "1:" + std::to_string(14 + 2000 * 5));
}

TEST(HtmlReader, TakesLinesOfAPageWithoutHeadingsAsText) {
  const std::string page =
      "<body><p>Gout</p><p><br/></p><p>What causes Gout?</p><p>\n</p><p>Too much:</p><p><br></p>"
      "<p>&nbsp; • uric acid</p><p>&nbsp;&nbsp;&nbsp; • in the blood</p></body>";
  EXPECT_EQ(dump(page), R"(title "Gout"
section causes "What causes Gout?"
  lead-in "Too much:"
  list
    item
      paragraph "uric acid"
      list
        item
          paragraph "in the blood"
)");
}

TEST(HtmlReader, ReadsPreformattedText) {
  const ast::Document document =
      read("<pre>Gout\n\nWhat causes Gout?\n\n* too much\n    * uric &amp; other acid\n</pre>");
  EXPECT_EQ(ast::dump(document), R"(title "Gout"
section causes "What causes Gout?"
  list
    item
      paragraph "too much"
      list
        item
          paragraph "uric & other acid"
)");
  EXPECT_EQ(place_of(document, "uric"), "6:7");
  EXPECT_EQ(place_of(document, "other"), "6:18");
}

TEST(HtmlReader, WritesTablesAndDefinitionsAsLines) {
  EXPECT_EQ(text("<h1>Gout</h1><table><caption>Doses</caption><tr><th>Drug<th>Dose</tr>"
                 "<tr><td><p>One</p><td>5 mg</table>"
                 "<dl><dt>Uric acid<dd>a waste<dd>of purines<dt>Tophus:<dd>a lump</dl>"),
            "Gout\n\nDoses\n\nDrug | Dose\n\nOne | 5 mg\n\n"
            "  • Uric acid: a waste; of purines\n  • Tophus: a lump\n");
  EXPECT_EQ(text("<h1>Gout</h1><table><tr><td><h2>Causes</h2>Acid.<td>More<ul><li>x</ul></table>"),
            "Gout\n\nCauses\n\nAcid.\n\nMore\n\n  • x\n");
}

TEST(HtmlReader, KeepsWhatDetailsHold) {
  EXPECT_EQ(text("<h1>Gout</h1><details><summary>More</summary>Inside<br>out</details>"),
            "Gout\n\nMore\n\nInside\n\nout\n");
}

TEST(HtmlReader, NamesWhatItLeavesOut) {
  const ast::Document document = read(
      "<body><nav>menu</nav>\n<main><h1>Gout</h1><ul><li><a href='#a'>A</a></ul>\n<p hidden>no</p>"
      "<p style='DISPLAY : none; x'>no</p><p>yes <img src=x> <a href='/b'>b</a>\n"
      "<a href='https://example.org/c'>https://example.org/c</a></main>");
  std::string all;
  for (const Diagnostic& one : document.diagnostics) {
    EXPECT_EQ(one.id, notice::left_out.id);
    const Position place = document.source->position(one.span.begin);
    all += std::to_string(place.line) + " " + one.message + "\n";
  }
  EXPECT_EQ(all,
            "1 what stands around the article is left out\n"
            "3 a menu, form, aside or something hidden is left out\n"
            "2 a table of contents is left out\n"
            "3 an image is left out\n"
            "3 the target of a link is left out; its words stay\n");
}

TEST(HtmlReader, KnowsEncodings) {
  EXPECT_THAT(text("<h1>M\xFCller \x96 \x80</h1>"),
              HasSubstr("M\xC3\xBCller \xE2\x80\x93 \xE2\x82\xAC"));
  EXPECT_THAT(text("<meta charset=iso-8859-1><h1>M\xFCller</h1>"), HasSubstr("M\xC3\xBCller"));
  EXPECT_THAT(text("<?xml version='1.0' encoding='UTF-8'?><h1>M\xC3\xBCller</h1>"),
              HasSubstr("M\xC3\xBCller"));
  EXPECT_THAT(text("\xEF\xBB\xBF<h1>M\xC3\xBCller</h1>"), HasSubstr("M\xC3\xBCller"));
  EXPECT_THAT(text("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
                   "<h1>\xC0</h1>"),
              HasSubstr("\xD0\x90"));
  EXPECT_EQ(text(std::string("\xFF\xFE<\0h\0001\0>\0\xFC\0", 12)), "\xC3\xBC\n");
  const ast::Document broken = read("<meta charset=utf-8><h1>M\xFCller</h1>");
  EXPECT_THAT(broken.source->bytes(), HasSubstr("M\xEF\xBF\xBDller"));
  EXPECT_EQ(broken.diagnostics.at(0).id, notice::invalid_utf8.id);
}

TEST(HtmlReader, SaysNothingItselfAboutBrokenText) {
  ::testing::internal::CaptureStderr();
  (void)read(std::string("\xFF\xFE<\0p\0>\0\0\xDB-\0x\0", 14));
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(HtmlReader, TakesTheTitleOfTheHeadWhereNoHeadingIsOne) {
  EXPECT_EQ(read("<title>Gout</title><h2>Causes</h2><p>Acid.").title->text, "Gout");
}

TEST(HtmlReader, LetsNothingOfHostilePagesThrough) {
  const auto times = [](std::string_view piece, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
  };
  EXPECT_THROW(read(times("<div>", 100'000)), Error);
  (void)read(times("</div>", 100'000));
  (void)read(times("<p>", 100'000));
  (void)read(times("<p>x", 100'000));
  (void)read(times("<li>x", 100'000));
  (void)read(times("&amp", 100'000));
  (void)read(times("&", 100'000));
  (void)read(times("<", 100'000));
  (void)read(times("<!--", 100'000));
  (void)read(times("<script>", 100'000));
  (void)read("<h1>x</h1><p class='" + times("a ", 1'000'000) + "'>y</p>");
  (void)read("<h1>x</h1><p " + times("a=b ", 100'000) + ">y</p>");
  (void)read(std::string(100'000, '\0'));
  (void)read(times("\xFF", 100'000));
  (void)read("");
  EXPECT_EQ(
      text("<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><h1>&b;</h1>").find("aaaa&"),
      std::string::npos);
}

}  // namespace
}  // namespace chapbook
