// Books of many conditions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/epub/epub.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/error.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::epub {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::sample_document;
using tests::titled_document;

struct Written {
  std::string bytes;
  BookDiagnostics diagnostics;
  std::map<std::string, std::string> files;
};

Written write(const std::vector<ast::Document>& documents, Options options = {},
              const BookInfo& info = {"Common Complaints", {}}) {
  options.set("date", "2026-01-02");
  engine::BookConversion made = engine::convert_book(documents, info, format, options);
  Written out{std::move(made.bytes), std::move(made.diagnostics), {}};
  for (const ZipMember& member : read_zip(out.bytes)) out.files[member.name] = member.content;
  return out;
}

Options with(std::string name, std::string value) {
  Options options;
  options.set(std::move(name), std::move(value));
  return options;
}

ast::Document read(const std::string& text, const std::string& name = "x.txt") {
  return engine::analyze(Source::make(name, text), {}).document;
}

/// What stands in elements that `file` marks as English.
std::vector<std::string> english_words(const std::string& file) {
  constexpr std::string_view mark = "xml:lang=\"en\">";
  std::vector<std::string> out;
  for (std::size_t at = file.find(mark); at != file.npos; at = file.find(mark, at)) {
    at += mark.size();
    out.push_back(file.substr(at, file.find('<', at) - at));
  }
  return out;
}

/// A text in the form that the reader knows, with paragraphs for definition and causes.
std::string text_about(const std::string& name, const std::string& definition,
                       const std::string& others = {}, const std::string& causes = {}) {
  std::string out = name + "\n\nWhat is the definition of " + name + "?\n\n" + definition + "\n\n";
  if (!others.empty()) {
    out += "What are the alternative names for " + name + "?\n\n" + others + "\n\n";
  }
  if (!causes.empty()) out += "What are the causes for " + name + "?\n\n" + causes + "\n\n";
  return out;
}

std::vector<ast::Document> three_conditions() {
  std::vector<ast::Document> out;
  out.push_back(read(text_about("Scurvy", "Scurvy is a lack of vitamin C. It differs from rickets.",
                                "Barlow disease; Scorbutus")));
  out.push_back(read(text_about("Rickets", "Rickets is a lack of vitamin D.", "barlow disease",
                                "Unlike SCURVY, it is about bones. Scurvy is another matter.")));
  out.push_back(read(text_about("Gout", "Gout is a kind of arthritis.", "Podagra")));
  return out;
}

std::vector<std::string> files_below_text(const Written& book) {
  std::vector<std::string> out;
  for (const auto& [name, content] : book.files) {
    if (name.starts_with("EPUB/text/")) out.push_back(name.substr(10));
  }
  return out;
}

TEST(EpubBook, SaysThatWordsOfOursAreEnglish) {
  Options options = with("bibliography", "combined");
  options.set("lang", "nl");
  const Written book =
      write({sample_document(), read(text_about("Scurvy", "A.", "Scorbut"))}, options);
  const auto words_in = [&](const char* file) {
    return english_words(book.files.at("EPUB/" + std::string(file)));
  };
  EXPECT_THAT(words_in("title.xhtml"), ElementsAre("2 conditions"));
  EXPECT_THAT(words_in("index.xhtml"), testing::IsSupersetOf({"Index", "see"}));
  EXPECT_THAT(words_in("cover.xhtml"), ElementsAre("Cover"));
  EXPECT_THAT(words_in("text/scurvy.xhtml"), ElementsAre("About 1 minute to read", "In short"));
  EXPECT_THAT(words_in("bibliography.xhtml"), testing::Contains("Cited in"));
  EXPECT_THAT(words_in("nav.xhtml"),
              testing::IsSupersetOf({"Contents", "References", "Title page"}));
  EXPECT_THAT(words_in("package.opf"), testing::Contains("Patient education"));
  EXPECT_THAT(book.files.at("EPUB/toc.ncx"), HasSubstr("<navLabel xml:lang=\"en\"><text>Index<"));
  for (const auto& [name, bytes] : write({sample_document()}, with("lang", "en-GB")).files) {
    EXPECT_THAT(bytes, Not(HasSubstr("lang=\"en\""))) << name;
  }
}

TEST(EpubBook, HasPagesAroundItsChapters) {
  const Written book = write(three_conditions());
  EXPECT_THAT(book.files.at("EPUB/package.opf"),
              HasSubstr("<itemref idref=\"cover\"/><itemref idref=\"title-page\"/><itemref "
                        "idref=\"nav\"/><itemref idref=\"c-scurvy\"/><itemref "
                        "idref=\"c-rickets\"/><itemref idref=\"c-gout\"/><itemref "
                        "idref=\"index\"/>"));
  for (const char* part : {"epub:type=\"titlepage\" href=\"title.xhtml\"",
                           "epub:type=\"bodymatter\" href=\"text/scurvy.xhtml\"",
                           "epub:type=\"index\" href=\"index.xhtml\""}) {
    EXPECT_THAT(book.files.at("EPUB/nav.xhtml"), HasSubstr(part));
  }
}

TEST(EpubBook, SaysWhatItIsCalledAndHowMuchItHolds) {
  Options options = with("publisher", "House & Sons");
  options.set("author", "A. Writer");
  const Written book = write(three_conditions(), options, {"Common  Complaints", "A <Reader>"});
  EXPECT_THAT(book.files.at("EPUB/title.xhtml"),
              AllOf(HasSubstr("<h1 id=\"title\">Common Complaints</h1><p epub:type=\"subtitle\" "
                              "role=\"doc-subtitle\" class=\"tagline\">A &lt;Reader&gt;</p><p "
                              "class=\"count\">3 conditions</p><p class=\"author\">A. Writer</p>"),
                    HasSubstr("<p>House &amp; Sons</p><p><time datetime=\"2026-01-02\">January 2, "
                              "2026</time></p>")));
  EXPECT_THAT(book.files.at("EPUB/package.opf"),
              AllOf(HasSubstr("<dc:title id=\"title\">Common Complaints</dc:title>"),
                    HasSubstr("<dc:title id=\"subtitle\">A &lt;Reader&gt;</dc:title>"),
                    HasSubstr("<dc:subject>Scurvy</dc:subject>"),
                    HasSubstr("accessibilityFeature\">index<"), Not(HasSubstr("dc:description"))));
}

TEST(EpubBook, WritesTheDateAsWordsInEnglishOnly) {
  const std::vector<ast::Document> documents{titled_document("Gout"), titled_document("Asthma")};
  EXPECT_THAT(write(documents, with("lang", "de")).files["EPUB/title.xhtml"],
              HasSubstr("<time datetime=\"2026-01-02\">2026-01-02</time>"));
}

TEST(EpubBook, IndexHasEveryName) {
  const std::string index = write(three_conditions()).files.at("EPUB/index.xhtml");
  EXPECT_THAT(
      index,
      AllOf(HasSubstr("<ul class=\"letters\"><li><a href=\"#letter-b\">B</a></li><li><a "
                      "href=\"#letter-g\">G</a></li>"),
            HasSubstr("<li epub:type=\"index-entry\"><span epub:type=\"index-term\">Barlow "
                      "disease</span>, <i>see</i> <a epub:type=\"index-locator\" "
                      "href=\"text/scurvy.xhtml\">Scurvy</a>; <a epub:type=\"index-locator\" "
                      "href=\"text/rickets.xhtml\">Rickets</a></li>"),
            HasSubstr("<li epub:type=\"index-entry\"><a epub:type=\"index-term index-locator\" "
                      "href=\"text/gout.xhtml\">Gout</a></li>")));
  std::size_t at = 0;
  for (const char* name :
       {"Barlow", "Gout", "Podagra", "Rickets<", "Scorbutus", "Scurvy</a></li>"}) {
    const auto found = index.find(name, at);
    ASSERT_NE(found, index.npos) << name;
    at = found;
  }
}

TEST(EpubBook, LinksTheFirstMentionOfAnotherConditionInASection) {
  const Written book = write(three_conditions());
  EXPECT_THAT(book.files.at("EPUB/text/scurvy.xhtml"),
              AllOf(HasSubstr("It differs from <a href=\"rickets.xhtml\">rickets</a>.</p>"),
                    Not(HasSubstr("href=\"scurvy.xhtml\""))));
  EXPECT_THAT(book.files.at("EPUB/text/rickets.xhtml"),
              HasSubstr("<p>Unlike <a href=\"scurvy.xhtml\">SCURVY</a>, it is about bones. Scurvy "
                        "is another matter.</p>"));
  EXPECT_THAT(
      write(three_conditions(), with("link-conditions", "off")).files.at("EPUB/text/scurvy.xhtml"),
      Not(HasSubstr("rickets.xhtml")));
}

TEST(EpubBook, SetsTheDefinitionInABoxWhereItStandsOrAtTheTop) {
  const std::string opening = "Gout\n\nWhat is the definition of Gout?\n\nIt hurts.\n\nMore.\n";
  const std::string later =
      "Gout\n\nWhat are the causes for Gout?\n\nFood.\n\nWhat is the definition of Gout?\n\nIt "
      "hurts.\n";
  const auto page = [](const std::string& text, const char* summary) {
    std::vector<ast::Document> one;
    one.push_back(read(text));
    return write(one, with("summary", summary)).files.at("EPUB/text/gout.xhtml");
  };
  const std::string box =
      "<div class=\"summary\"><p class=\"kicker\">In short</p><p>It hurts.</p></div>";
  EXPECT_THAT(page(opening, "on"),
              HasSubstr("What is the definition of Gout?</h2>" + box + "<p>More.</p>"));
  EXPECT_THAT(page(later, "on"), HasSubstr("</header>" + box + "<section id=\"causes\""));
  EXPECT_THAT(page(later, "on"), HasSubstr("of Gout?</h2><p>It hurts.</p>"));
  EXPECT_THAT(page(opening, "off"), Not(HasSubstr("In short")));
  std::string words = "word";
  for (int i = 0; i < 100; ++i) words += " word";
  EXPECT_THAT(page("Gout\n\nWhat is the definition of Gout?\n\n" + words + ".\n", "on"),
              Not(HasSubstr("In short")));
}

TEST(EpubBook, SaysHowLongAChapterTakes) {
  const auto page = [](const Options& options) {
    return write(three_conditions(), options).files.at("EPUB/text/gout.xhtml");
  };
  EXPECT_THAT(page({}), HasSubstr("<p class=\"reading-time\">About 1 minute to read</p></header>"));
  EXPECT_THAT(page(with("reading-time", "off")), Not(HasSubstr("to read")));
}

TEST(EpubBook, SingleTextsSayWhatTheirSourceSaysUnlessAsked) {
  std::vector<Diagnostic> diagnostics;
  const auto page = [&](const Options& options) {
    for (const ZipMember& member :
         read_zip(format.write(sample_document(), {options, diagnostics}))) {
      if (member.name == "EPUB/text/gout.xhtml") return member.content;
    }
    return std::string();
  };
  EXPECT_THAT(page({}), AllOf(Not(HasSubstr("to read")), Not(HasSubstr("In short"))));
  EXPECT_THAT(page(with("reading-time", "on")), HasSubstr("to read"));
  EXPECT_THAT(page(with("summary", "on")), HasSubstr("In short"));
}

TEST(EpubBook, CombinedBibliographyHasEachWorkOnce) {
  const std::string head = "\n\nReferences\n\n";
  const std::string burns =
      "Burns CM, Wortmann RL. Gout therapeutics: new drugs for an old disease. Lancet. "
      "2011;377(9760):165-177.";
  const std::string agrawal =
      "Agarwal A, Shaharyar A. Scurvy in pediatric age group. J Clin "
      "Orthop Trauma. 2015;6(2):101-107.";
  std::vector<ast::Document> documents;
  documents.push_back(read(text_about("Gout", "It hurts.") + head + burns + "\n"));
  documents.push_back(
      read(text_about("Scurvy", "It bleeds.") + head + "1. " + burns + "\n\n2. " + agrawal + "\n"));
  const Written book = write(documents, with("bibliography", "combined"));
  const std::string& list = book.files.at("EPUB/bibliography.xhtml");
  const auto first = list.find("Agarwal A, Shaharyar A.");
  const auto second = list.find("Burns CM, Wortmann RL.");
  ASSERT_NE(first, list.npos);
  EXPECT_LT(first, second);
  EXPECT_EQ(list.find("Burns CM", second + 1), list.npos);
  EXPECT_THAT(list, HasSubstr("165-177.</p><p class=\"cited\">Cited in <a "
                              "href=\"text/gout.xhtml#ref1\">Gout</a>, <a "
                              "href=\"text/scurvy.xhtml#ref1\">Scurvy</a></p>"));
  EXPECT_THAT(book.files.at("EPUB/text/gout.xhtml"),
              AllOf(HasSubstr("<li id=\"ref1\"><a href=\"../bibliography.xhtml#r-"),
                    HasSubstr("\">Burns CM. Gout therapeutics: new drugs for an old disease. "
                              "2011</a></li>")));
  EXPECT_THAT(book.files.at("EPUB/nav.xhtml"),
              HasSubstr("epub:type=\"bibliography\" href=\"bibliography.xhtml\""));
  EXPECT_FALSE(write(three_conditions(), with("bibliography", "combined"))
                   .files.contains("EPUB/bibliography.xhtml"));
}

TEST(EpubBook, FewChaptersShowTheirSectionsManyTheirLetters) {
  EXPECT_THAT(write(three_conditions()).files.at("EPUB/nav.xhtml"),
              AllOf(HasSubstr("text/gout.xhtml#definition"), Not(HasSubstr("letter-"))));
  std::vector<ast::Document> sorted;
  for (int i = 0; i < 450; ++i) {
    sorted.push_back(read(text_about(
        std::string(1, static_cast<char>('A' + i / 18)) + "-disease " + std::to_string(i),
        "It hurts.")));
  }
  const Written book = write(sorted);
  const std::string& nav = book.files.at("EPUB/nav.xhtml");
  EXPECT_THAT(nav, AllOf(HasSubstr("<li><a href=\"#letter-b\">B</a></li>"),
                         HasSubstr("<li><span id=\"letter-b\">B</span><ol><li><a "
                                   "href=\"text/b-disease-18.xhtml\">"),
                         Not(HasSubstr("#definition"))));
  EXPECT_THAT(
      book.files.at("EPUB/toc.ncx"),
      HasSubstr("<navPoint id=\"point1\" playOrder=\"1\"><navLabel><text>A</text></navLabel>"
                "<content src=\"text/a-disease-0.xhtml\"/><navPoint id=\"point2\" "
                "playOrder=\"1\">"));
  std::swap(sorted.front(), sorted.back());
  EXPECT_THAT(write(sorted).files.at("EPUB/nav.xhtml"), Not(HasSubstr("letter-")));
}

TEST(EpubBook, TextsOfOneNameAreKeptApartAndReported) {
  std::vector<ast::Document> documents;
  documents.push_back(read(text_about("Gout", "It hurts."), "first.txt"));
  documents.push_back(read(text_about("GOUT", "It aches."), "second.txt"));
  documents.push_back(read(text_about("Gout (feet)", "It stings."), "third.txt"));
  const Written book = write(documents);
  EXPECT_EQ(files_below_text(book).size(), 3U);
  EXPECT_THAT(book.files.at("EPUB/nav.xhtml"),
              AllOf(HasSubstr("\">Gout (1)</a>"), HasSubstr("\">GOUT (2)</a>"),
                    HasSubstr("\">Gout (feet)</a>")));
  EXPECT_THAT(book.diagnostics.documents[0], IsEmpty());
  ASSERT_EQ(book.diagnostics.documents[1].size(), 1U);
  EXPECT_EQ(book.diagnostics.documents[1][0].id, "duplicate-condition");
  EXPECT_THAT(book.diagnostics.documents[1][0].message, HasSubstr("first.txt"));
  EXPECT_THAT(book.diagnostics.documents[2], IsEmpty());
}

/// Adding a document, wherever it stands, changes neither the files of the others nor, without
/// links to it, what they hold.
TEST(EpubBook, OtherChaptersStayAsTheyAre) {
  const Options options = with("link-conditions", "off");
  const Written before = write(three_conditions(), options);
  for (std::size_t place = 0; place <= 3; ++place) {
    std::vector<ast::Document> more = three_conditions();
    more.insert(more.begin() + static_cast<std::ptrdiff_t>(place),
                read(text_about("Beriberi", "It is a lack of thiamine.")));
    const Written after = write(more, options);
    for (const std::string& name : files_below_text(before)) {
      ASSERT_TRUE(after.files.contains("EPUB/text/" + name)) << name;
      EXPECT_EQ(after.files.at("EPUB/text/" + name), before.files.at("EPUB/text/" + name));
    }
    EXPECT_EQ(files_below_text(after).size(), 4U);
  }
}

TEST(EpubBook, FilesOfClashingNamesGoByTheirText) {
  std::vector<ast::Document> documents;
  documents.push_back(read(text_about("Gout", "It hurts.")));
  documents.push_back(read(text_about("Gout", "It aches.")));
  const auto before = files_below_text(write(documents));
  documents.insert(documents.begin() + 1, read(text_about("Gout", "It stings.")));
  const auto after = files_below_text(write(documents));
  for (const std::string& name : before) EXPECT_THAT(after, testing::Contains(name));
  EXPECT_EQ(after.size(), 3U);
}

TEST(EpubBook, TakesTheSameTextTwiceAndNamesOfPages) {
  std::vector<ast::Document> documents;
  for (const char* name : {"Index", "Index", "Index", "Cover", "Nav", "Bibliography", "!?", ""}) {
    documents.push_back(titled_document(name));
  }
  EXPECT_EQ(files_below_text(write(documents)).size(), documents.size());
}

TEST(EpubBook, SameBytesInEveryRun) {
  EXPECT_EQ(write(three_conditions()).bytes, write(three_conditions()).bytes);
}

TEST(EpubBook, IdentifierGoesByTheTitle) {
  const auto identifier = [](const std::string& title) {
    const std::string package =
        write(three_conditions(), {}, {title, {}}).files.at("EPUB/package.opf");
    return package.substr(package.find("urn:uuid:"), 45);
  };
  EXPECT_EQ(identifier("One"), identifier("One"));
  EXPECT_NE(identifier("One"), identifier("Two"));
}

}  // namespace
}  // namespace chapbook::formats::epub
