#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "parsers/base/error.hpp"
#include "support/docx.hpp"
#include "support/reading.hpp"

namespace chapbook {
namespace {

using test::DocxParts;
using test::listed;
using test::make_docx;
using test::paragraph;
using test::place_of;
using test::run;
using test::styled;
using ::testing::HasSubstr;
using ::testing::Not;

ast::Document read(std::string docx) {
  return engine::read(Source::make("article.docx", std::move(docx)));
}

ast::Document read(const DocxParts& parts) {
  return read(make_docx(parts));
}

std::string dump(const DocxParts& parts) {
  return ast::dump(read(parts));
}

std::string text(const DocxParts& parts) {
  return std::string(read(parts).source->bytes());
}

/// Paragraph and character of the first `words` of the text.
std::string messages(const DocxParts& parts) {
  const ast::Document document = read(parts);
  std::string out;
  for (const Diagnostic& each : document.diagnostics) {
    const Position at = document.source->position(each.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + each.message + "\n";
  }
  return out;
}

/// Two lists, as Word writes them: 1 has bullets, 2 numbers; both have numbers at their second
/// level.
constexpr std::string_view lists = R"(
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>)";

TEST(DocxReader, ReadsWhatWordWrites) {
  // A German Word: the ids are German, the names are not.
  const std::string styles = R"(
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Haus"><w:name w:val="House Heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Literaturverzeichnis"><w:name w:val="Bibliography"/></w:style>)";
  const std::string body =
      styled("Titel", "Gout") + paragraph("") + paragraph("Gout is a type of arthritis.") +
      styled("berschrift1", "Causes") + paragraph("It is caused by uric acid:") +
      styled("Aufzhlungszeichen", "in the blood") + listed(1, 1, "too much of it") +
      listed(1, 1, "too little leaves the body") + styled("Aufzhlungszeichen", "in the joints") +
      styled("Haus", "Treatment") + listed(2, 0, "Rest") + listed(2, 0, "Ice") +
      paragraph("Review Date: 5/20/2020") + styled("Haus", "References") +
      styled("Literaturverzeichnis",
             "Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328.") +
      styled("Literaturverzeichnis", "A leaflet.");
  EXPECT_EQ(dump({body, styles, std::string(lists)}), R"(title "Gout"
meta "Review Date" = "5/20/2020"
review-date 2020-05-20
section introduction (no heading)
  paragraph "Gout is a type of arthritis."
section causes "Causes"
  lead-in "It is caused by uric acid:"
  list
    item
      paragraph "in the blood"
      ordered-list
        item
          paragraph "too much of it"
        item
          paragraph "too little leaves the body"
    item
      paragraph "in the joints"
section treatment "Treatment"
  ordered-list
    item
      paragraph "Rest"
    item
      paragraph "Ice"
references
  heading "References"
  reference "Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328."
  reference "A leaflet."
)");
}

TEST(DocxReader, ReadsWhatGoogleDocsWrites) {
  // No Title; the only heading of the first level is one. References are a numbered list.
  const std::string styles = R"(
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>)";
  const std::string body = styled("Heading1", "Gout") + styled("Heading2", "Symptoms") +
                           listed(1, 0, "Pain") + listed(1, 0, "Redness") +
                           styled("Heading2", "References") +
                           listed(2, 0,
                                  "Dalbeth N, Gosling AL, Gaffo A, Abhishek A. Gout. Lancet. "
                                  "2021;397(10287):1843-1855.");
  EXPECT_EQ(dump({body, styles, std::string(lists)}), R"(title "Gout"
section symptoms "Symptoms"
  list
    item
      paragraph "Pain"
    item
      paragraph "Redness"
references
  heading "References"
  reference "Dalbeth N, Gosling AL, Gaffo A, Abhishek A. Gout. Lancet. 2021;397(10287):1843-1855."
)");
}

TEST(DocxReader, TakesParagraphsOfADocumentWithoutStylesAsText) {
  EXPECT_EQ(dump({paragraph("Gout") + paragraph("") + paragraph("What causes Gout?") +
                  paragraph("") + paragraph("Too much:") + paragraph("  • uric acid") +
                  paragraph("      • in the blood")}),
            R"(title "Gout"
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

TEST(DocxReader, GivesBoldLinesOfADocumentWithoutStylesTheRoomOfAHeading) {
  const auto bold = [](std::string_view words) {
    return "<w:p>" + run(words, "<w:b/>") + "</w:p>";
  };
  EXPECT_EQ(text({bold("Gout") + paragraph("") + bold("Causes") + paragraph("Uric acid.") +
                  bold("Symptoms") + paragraph("Pain.")}),
            "Gout\n\nCauses\n\nUric acid.\n\nSymptoms\n\nPain.\n");
  EXPECT_EQ(text({paragraph("Gout") + paragraph("Causes") + paragraph("Uric acid.")}),
            "Gout\n\nCauses\n\nUric acid.\n");
}

TEST(DocxReader, FindsTheTitle) {
  const std::string title = R"(title "Gout")";
  const auto starts = [&](const std::string& body, const std::string& core = {}) {
    DocxParts parts{body};
    parts.core = core;
    return dump(parts);
  };
  EXPECT_THAT(starts(styled("Heading1", "Gout") + styled("Heading2", "Causes")),
              ::testing::StartsWith(title));
  EXPECT_THAT(
      starts(paragraph("Gout") + styled("Heading1", "Causes") + styled("Heading1", "Risks")),
      ::testing::StartsWith(title));
  EXPECT_THAT(starts(styled("Heading1", "Causes") + styled("Heading1", "Risks"),
                     "<dc:title>Gout</dc:title>"),
              ::testing::StartsWith(title));
  EXPECT_THAT(starts(paragraph("Gout") + styled("Heading1", "Causes"),
                     "<dc:title>Template of the clinic</dc:title>"),
              ::testing::StartsWith(title));
  EXPECT_THAT(starts(styled("Title", "Gout") + styled("Subtitle", "For patients")),
              HasSubstr("tagline \"For patients\""));
}

TEST(DocxReader, ReadsCharactersThatAreElements) {
  const std::string body =
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/>"
      "<w:t xml:space=\"preserve\"> d </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
      "<w:sym w:font=\"Symbol\" w:char=\"F035\"/><w:sym w:font=\"Arial\" w:char=\"00B5\"/>"
      "<w:t> g </w:t><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r></w:p>"
      "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>";
  EXPECT_EQ(text({body}),
            "a\tb\xE2\x80\x91"
            "c\xC2\xAD d \xE2\x89\xA5"
            "5\xC2\xB5g\n\none\ntwo\n \n");
  EXPECT_THAT(messages({body}), HasSubstr("1:14 a sign of a symbol font is not known"));
}

TEST(DocxReader, KeepsTheTextOfFieldsLinksAndInsertions) {
  const auto mark = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  const std::string field = mark("begin") +
                            "<w:r><w:instrText> HYPERLINK \"https://x.test\" </w:instrText></w:r>" +
                            mark("separate") + run("a field, ") + mark("end");
  const std::string link = "<w:hyperlink r:id=\"link\">" + run("a link, ") + "</w:hyperlink>";
  const std::string change = "<w:ins w:author=\"x\">" + run("new") + "</w:ins><w:del>" +
                             "<w:r><w:delText>old</w:delText></w:r></w:del>";
  DocxParts parts{"<w:p>" + run("Here: ") + field + link + change + run(" words.") + "</w:p>"};
  parts.relationships =
      "<Relationship Id=\"link\" Type=\"x/hyperlink\" Target=\"https://example.org\" "
      "TargetMode=\"External\"/>";
  EXPECT_THAT(text(parts), ::testing::StartsWith("Here: a field, a link, new words.\n"));
  EXPECT_THAT(messages(parts), HasSubstr("1:16 the target of a link is left out"));
  EXPECT_THAT(messages(parts), HasSubstr("1:27 text that a tracked change deletes is left out"));
}

TEST(DocxReader, JoinsParagraphsWhoseEndIsDeleted) {
  const std::string body = paragraph("Uric ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") +
                           paragraph("acid.") + paragraph("Pain.");
  const ast::Document document = read(DocxParts{body});
  EXPECT_EQ(document.source->bytes(), "Uric acid.\n\nPain.\n");
  EXPECT_EQ(place_of(document, "acid"), "2:1");
  EXPECT_EQ(place_of(document, "Pain"), "3:1");
}

TEST(DocxReader, WrapsItemsAtLineBreaks) {
  const auto item = [](std::string_view first, std::string_view second) {
    return "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" +
           std::string(first) + "</w:t><w:br/><w:t>" + std::string(second) + "</w:t></w:r></w:p>";
  };
  const std::string body =
      styled("Title", "Gout") + styled("Heading1", "Symptoms") + item("Pain", "in the toe") +
      item("Heat", "of the skin") + styled("Heading1", "Top Global Doctors") +
      item("Helena M. Brandt", "Uppsala, SE") + item("Samuel K. Adeyinka", "Ibadan, NG");
  EXPECT_EQ(dump({body, {}, std::string(lists)}), R"(title "Gout"
section symptoms "Symptoms"
  list
    item
      paragraph "Pain in the toe"
    item
      paragraph "Heat of the skin"
doctors
  heading "Top Global Doctors"
  doctor "Helena M. Brandt"
    place city "Uppsala" country "SE"
  doctor "Samuel K. Adeyinka"
    place city "Ibadan" country "NG"
)");
}

TEST(DocxReader, ReadsRowsOfTablesAsLines) {
  const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string table =
      "<w:tbl>" + row(cell(paragraph("Drug")) + cell(paragraph("Dose"))) +
      row(cell(paragraph("Colchicine") + paragraph("(tablets)")) + cell(paragraph("1 mg"))) +
      "</w:tbl>";
  const std::string box =
      "<w:tbl>" + row(cell(paragraph("Alone.") + listed(1, 0, "Item"))) + "</w:tbl>";
  const DocxParts parts{styled("Heading1", "Gout") + styled("Heading2", "Treatment") + table + box,
                        {},
                        std::string(lists)};
  const ast::Document document = read(parts);
  EXPECT_EQ(ast::dump(document), R"(title "Gout"
section treatment "Treatment"
  paragraph "Drug | Dose"
  paragraph "Colchicine (tablets) | 1 mg"
  paragraph "Alone."
  list
    item
      paragraph "Item"
)");
  EXPECT_EQ(place_of(document, "Dose"), "4:1");
  EXPECT_EQ(place_of(document, "1 mg"), "7:1");
}

TEST(DocxReader, PutsNotesBehindTheText) {
  const auto mark = [](std::string_view kind, int id) {
    return "<w:r><w:" + std::string(kind) + "Reference w:id=\"" + std::to_string(id) + "\"/></w:r>";
  };
  DocxParts parts{styled("Heading1", "Gout") + styled("Heading2", "Causes") + "<w:p>" +
                  run("Uric acid.") + mark("endnote", 2) + run(" And more.") + mark("endnote", 1) +
                  "</w:p>"};
  parts.endnotes =
      "<w:endnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:endnote><w:endnote w:id=\"1\">" +
      paragraph(" Neogi T. Gout. N Engl J Med. 2011;364(5):443-452.") +
      "</w:endnote><w:endnote w:id=\"2\">" +
      paragraph(" Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328.") + "</w:endnote>";
  const ast::Document document = read(parts);
  EXPECT_EQ(ast::dump(document), R"(title "Gout"
section causes "Causes"
  paragraph "Uric acid. And more."
references
  reference "Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328."
  reference "Neogi T. Gout. N Engl J Med. 2011;364(5):443-452."
)");
  EXPECT_EQ(place_of(document, "Neogi"), "3:21");
}

TEST(DocxReader, SaysWhatIsLeftOut) {
  const std::string contents =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
      "</w:sdtPr><w:sdtContent>" +
      styled("TOC1", "Causes 3") + "</w:sdtContent></w:sdt>";
  const std::string picture =
      "<w:p><w:r><w:drawing><a/></w:drawing></w:r><w:r><w:pict><w:txbxContent>" +
      paragraph("In a box.") + "</w:txbxContent></w:pict></w:r></w:p>";
  const std::string hidden = "<w:p>" + run("Seen.") + run("Unseen.", "<w:vanish/>") +
                             "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
  const std::string section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>";
  const DocxParts parts{styled("Heading1", "Gout") + contents + picture +
                        styled("Heading2", "Causes") + hidden + section};
  EXPECT_THAT(text(parts), ::testing::StartsWith("Gout\n\nCauses\n\nSeen.\n"));
  EXPECT_EQ(messages(parts), R"(5:6 hidden text or a placeholder is left out
5:6 a comment is left out
5:6 headers and footers of the pages are left out
3:1 an image or drawing is left out
3:1 a text box is left out
1:5 a table of contents is left out
)");
}

TEST(DocxReader, DoesNotCareForPrefixesAndEncodings) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:document xmlns:x=\"http://purl.oclc.org/ooxml/"
      "wordprocessingml/main\"><x:body><x:p><x:r><x:t>Gout</x:t></x:r></x:p></x:body></x:document>";
  std::string wide = "\xFF\xFE";
  for (const char c : xml) wide += {c, '\0'};
  std::vector<formats::ZipEntry> entries = test::docx_entries({});
  const auto document = std::ranges::find(entries, "word/document.xml", &formats::ZipEntry::name);
  document->content = wide;
  EXPECT_EQ(read(formats::write_zip(entries)).source->bytes(), "Gout\n");
}

TEST(DocxReader, SurvivesOddStructure) {
  EXPECT_EQ(text({"<w:r><w:t>nowhere</w:t></w:r>" + paragraph("Gout") +
                  "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" +
                  paragraph("Pain.") + "<w:p><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:p>"}),
            "Gout\n\nPain.\ninner\n");
  EXPECT_EQ(text({}), "");
  const std::string loop =
      R"(<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>)";
  EXPECT_EQ(text({styled("A", "Gout"), loop}), "Gout\n");
  std::string deep;
  for (int level = 0; level < 9; ++level) deep += listed(1, level, "item");
  EXPECT_THAT(messages({styled("Title", "Gout") + deep, {}, std::string(lists)}),
              Not(HasSubstr("item")));
}

}  // namespace
}  // namespace chapbook
