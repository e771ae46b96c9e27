#include "formats/epub/epub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>

#include "formats/epub/self_check.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/error.hpp"
#include "support/markup_words.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::epub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tests::empty_document;
using tests::sample_document;
using tests::titled_document;

constexpr const char* package_path = "EPUB/package.opf";
constexpr const char* chapter_path = "EPUB/text/gout.xhtml";
constexpr const char* nav_path = "EPUB/nav.xhtml";

struct Written {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;
  std::map<std::string, std::string> files;
};

Written write(const ast::Document& document, const Options& options = {}) {
  Written out;
  out.bytes = format.write(document, {options, out.diagnostics});
  for (const ZipMember& member : read_zip(out.bytes)) out.files[member.name] = member.content;
  return out;
}

/// The one file below text/, whatever the condition is called.
std::string chapter_of(const Written& book) {
  for (const auto& [name, content] : book.files) {
    if (name.starts_with("EPUB/text/")) return content;
  }
  return {};
}

Options with(std::string name, std::string value) {
  Options options;
  options.set(std::move(name), std::move(value));
  return options;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++n;
  return n;
}

TEST(Epub, HasItsFilesInTheFixedOrder) {
  std::vector<std::string> names;
  for (const ZipMember& member : read_zip(write(sample_document()).bytes)) {
    names.push_back(member.name);
  }
  EXPECT_THAT(names, ElementsAre("mimetype", "META-INF/container.xml", package_path, nav_path,
                                 "EPUB/toc.ncx", "EPUB/css/style.css", "EPUB/cover.xhtml",
                                 "EPUB/images/cover.png", chapter_path));
}

TEST(Epub, PackageSaysOnlyWhatIsKnown) {
  const std::string package = write(sample_document()).files[package_path];
  EXPECT_THAT(package, HasSubstr("<dc:title>Gout</dc:title><dc:language>en</dc:language>"));
  EXPECT_THAT(package, HasSubstr("<dc:date>2021-04-30</dc:date>"));
  EXPECT_THAT(package, HasSubstr("\"dcterms:modified\">2021-04-30T00:00:00Z<"));
  EXPECT_THAT(package, HasSubstr("<dc:subject>Podagra</dc:subject>"));
  EXPECT_THAT(package, HasSubstr("<dc:description>Gout is a type of arthritis. See www."));
  for (const char* unknown : {"dc:creator", "dc:publisher", "dc:rights", "conformsTo"}) {
    EXPECT_THAT(package, Not(HasSubstr(unknown)));
  }
}

TEST(Epub, OptionsReachThePackage) {
  Options options;
  options.set("lang", "de");
  options.set("date", "2024-02");
  options.set("author", "A. Writer");
  options.set("author", "B. Writer & Sons");
  options.set("publisher", "House");
  options.set("rights", "(c) House");
  options.set("license-url", "https://creativecommons.org/licenses/by/4.0/");
  options.set("code", "http://snomed.info/sct=90560007");
  options.set("certified-by", "An Expert");
  const auto files = write(sample_document(), options).files;
  const std::string& package = files.at(package_path);
  for (const char* part :
       {"xml:lang=\"de\"", "<dc:language>de<", "<dc:date>2024-02<", ">2024-02-01T00:00:00Z<",
        "<dc:creator>A. Writer</dc:creator><dc:creator>B. Writer &amp; Sons<",
        "<dc:publisher>House<", "<dc:rights>(c) House<",
        "\"dcterms:license\">https://creativecommons.org/",
        "<dc:subject id=\"subject1\">Gout</dc:subject><meta refines=\"#subject1\" "
        "property=\"authority\">http://snomed.info/sct</meta><meta refines=\"#subject1\" "
        "property=\"term\">90560007<",
        "WCAG 2.2 Level AA</meta><meta property=\"a11y:certifiedBy\">An Expert<"}) {
    EXPECT_THAT(package, HasSubstr(part));
  }
  EXPECT_EQ(count(package, ">Gout</dc:subject>"), 1U);
  EXPECT_THAT(files.at(chapter_path), HasSubstr("lang=\"de\" xml:lang=\"de\""));
}

TEST(Epub, IdentifierStaysAcrossRevisionsButNotLanguages) {
  const auto identifier = [](const Options& options) {
    const std::string package = write(titled_document("Gout"), options).files[package_path];
    const auto at = package.find("urn:uuid:");
    return package.substr(at, 45);
  };
  EXPECT_EQ(identifier(with("date", "2020")), identifier(with("date", "2021")));
  EXPECT_NE(identifier({}), identifier(with("lang", "fr")));
  EXPECT_THAT(write(titled_document("Gout")).files["EPUB/toc.ncx"],
              HasSubstr("content=\"" + identifier({}) + "\""));
}

TEST(Epub, UnknownDateIsAConstantAndSaidSo) {
  const Written book = write(titled_document("Gout"));
  EXPECT_THAT(book.files.at(package_path), HasSubstr(">1980-01-01T00:00:00Z<"));
  EXPECT_THAT(book.files.at(package_path), Not(HasSubstr("dc:date")));
  ASSERT_EQ(book.diagnostics.size(), 1U);
  EXPECT_THAT(book.diagnostics[0].message, HasSubstr("--date"));
  EXPECT_TRUE(write(titled_document("Gout"), with("date", "2020")).diagnostics.empty());
}

TEST(Epub, ContentsListEverySectionInOrder) {
  const std::string nav = write(sample_document()).files[nav_path];
  std::size_t at = 0;
  for (const char* target :
       {"#definition\"", "#alternative-names\"", "#causes\"", "#causes-2\"", "#when-to-contact\"",
        "#doctors\"", "#research\"", "#trials\"", "#references\""}) {
    const auto found = nav.find(target, at);
    EXPECT_NE(found, nav.npos) << target;
    at = found;
  }
  EXPECT_THAT(nav, HasSubstr("<a epub:type=\"bibliography\" "
                             "href=\"text/gout.xhtml#references\">References</a>"));
  EXPECT_THAT(nav, HasSubstr("hidden=\"hidden\""));
}

TEST(Epub, ChapterIsMarkedUpForReadingSystems) {
  const std::string page = write(sample_document()).files[chapter_path];
  for (const char* part :
       {"<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"title\">",
        "<h1 id=\"title\">Gout</h1><p epub:type=\"subtitle\" role=\"doc-subtitle\" "
        "class=\"tagline\">Know your joints</p>",
        "<p class=\"jump\"><a href=\"#when-to-contact\">When should I contact a medical "
        "professional for Gout?</a></p>",
        "<section id=\"when-to-contact\" epub:type=\"notice\" role=\"doc-notice\" "
        "class=\"callout\"",
        "<a href=\"https://www.niams.nih.gov/health-topics/gout\">www.niams",
        "crystals, from:</p><ul><li>Food<ol><li>Red meat</li><li>Shellfish &lt; or &gt; "
        "mussels</li></ol></li><li>Medicines</li></ul><p>~~ a line of its own ~~<br/>~~ and",
        "<li><strong>Ana María López</strong><br/>Sevilla, ES</li><li><strong>Wei Zhang</strong>"
        "</li>",
        "<h3 id=\"research-card-1\">Latest Advance 1</h3><p>A trial of two medicines.</p><dl>",
        "<dt>Published</dt><dd>Not stated</dd>",
        "<p class=\"kicker\">Clinical Trial</p><h3 id=\"trial-card-1\">Cherry Juice and Uric "
        "Acid</h3><dl><dt>Status</dt>",
        "<div id=\"other\" class=\"unplaced\"><p>Stray words after the cards</p></div>",
        "<footer class=\"about\"><dl><dt>Review Date</dt><dd>4/30/2021</dd>"}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(Epub, ReferencesAreWordForWordWithLinksInside) {
  const std::string page = write(sample_document()).files[chapter_path];
  for (const char* part :
       {"<ol><li id=\"ref1\">Burns CM, Wortmann RL. Clinical",
        "2020;72(6):744-760. <a href=\"https://doi.org/10.1002/acr.24180\">doi:10.1002/acr.24180"
        "</a>. <a href=\"https://pubmed.ncbi.nlm.nih.gov/32391934/\">PMID: 32391934</a> <a "
        "href=\"https://pubmed.ncbi.nlm.nih.gov/32391934/\">pubmed.ncbi.nlm.nih.gov/32391934/"
        "</a>.</li>",
        "<li id=\"ref3\">Old notes, Vienna (no year)</li></ol>"}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(Epub, PrintedNumbersReplaceThoseOfTheList) {
  ast::Document document = sample_document();
  ast::Reference& first = document.references.items[0];
  first.numbering = Text{"1.", {first.span.begin, first.span.begin}};
  EXPECT_THAT(write(document).files[chapter_path],
              HasSubstr("<ol class=\"plain\"><li id=\"ref1\">Burns"));
}

TEST(Epub, SplitGroupsKeepBothHeadings) {
  ast::Document document = sample_document();
  Text again = document.research.headings[0];
  again.span = document.research.items[1].card.span;
  document.research.headings.push_back(again);
  const std::string page = write(document).files[chapter_path];
  EXPECT_EQ(count(page, ">Latest Research</h2>"), 2U);
  EXPECT_THAT(page, HasSubstr("<section id=\"research-2\" "
                              "aria-labelledby=\"research-2-heading\"><h2 "
                              "id=\"research-2-heading\">Latest Research</h2><article "
                              "class=\"card\" aria-labelledby=\"research-card-2\">"));
}

TEST(Epub, LosesAndAddsNoWord) {
  const ast::Document document = sample_document();
  std::string page = write(document).files[chapter_path];
  page = tests::without(std::move(page), "<p class=\"jump\">", "</p>");
  // The numbers of list items become list markers; those of the cards are added.
  std::string expected(document.source->bytes());
  expected += " References Not stated Not stated";
  EXPECT_EQ(tests::words(tests::visible_text(page)), tests::words(expected));
}

TEST(Epub, SameBytesOnEveryRunAndInEveryTimeZone) {
  const std::string here = write(sample_document()).bytes;
  ASSERT_EQ(setenv("TZ", "Asia/Kathmandu", 1), 0);
  tzset();
  const std::string there = write(sample_document()).bytes;
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(here, there);
}

TEST(Epub, TakesAnyText) {
  const std::string long_title(500, 'x');
  std::string many_words;
  for (int i = 0; i < 400; ++i) many_words += "words & <more> ";
  for (const std::string& title :
       {std::string("<b>&amp;\"'</b>]]>"), std::string("\u202Ereversed\u202C \u2066x\u2069"),
        std::string("\u0639\u0646\u0648\u0627\u0646"), std::string("\U0001F9E0"), long_title,
        many_words, std::string("-->"), std::string("a\u0301\u0302\u0303"), std::string("%s%n")}) {
    EXPECT_NO_THROW(static_cast<void>(write(titled_document(title)))) << title;
  }
}

TEST(Epub, TakesDocumentsAndFileNamesWithoutAnything) {
  for (const char* name : {"empty.txt", "", "\x01\xFF.txt", "a/b/c d&<e>.txt"}) {
    const Written book = write(empty_document(name));
    EXPECT_EQ(count(chapter_of(book), "<h1 "), 1U);
    EXPECT_THAT(book.files.at(package_path), Not(HasSubstr("<dc:title></dc:title>")));
  }
}

TEST(Epub, RightToLeftTextsTurnTheBook) {
  const Written book = write(titled_document("x"), with("lang", "ar-EG"));
  EXPECT_THAT(book.files.at(package_path), HasSubstr("page-progression-direction=\"rtl\""));
  EXPECT_THAT(chapter_of(book), HasSubstr("dir=\"rtl\""));
  EXPECT_THAT(chapter_of(write(titled_document("x"), with("lang", "az-Latn"))),
              Not(HasSubstr("dir=")));
}

/// The head of a JPEG file of that size, which is as far as anybody looks.
std::string jpeg_of(unsigned width, unsigned height) {
  std::string out("\xFF\xD8\xFF\xC0\x00\x0B\x08", 7);
  for (const unsigned side : {height, width}) {
    out += static_cast<char>(side >> 8U);
    out += static_cast<char>(side);
  }
  return out;
}

TEST(Epub, GivenCoverReplacesTheDrawnOne) {
  const std::string jpeg = jpeg_of(1200, 1920);
  const auto files = write(titled_document("x"), with("cover-image", jpeg)).files;
  EXPECT_EQ(files.at("EPUB/images/cover.jpg"), jpeg);
  EXPECT_THAT(files.at(package_path),
              HasSubstr("href=\"images/cover.jpg\" media-type=\"image/jpeg\""));
}

TEST(Epub, CoversThatNobodyCanShowAreRefused) {
  for (const std::string& bytes :
       {std::string("GIF89a"), std::string("<svg/>"), jpeg_of(0, 10), jpeg_of(10, 20000),
        jpeg_of(10, 10) + std::string(std::size_t{16} << 20U, 'x')}) {
    try {
      write(titled_document("x"), with("cover-image", bytes));
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::usage);
      EXPECT_THAT(error.what(), HasSubstr("--cover: "));
    }
  }
}

TEST(Epub, LargePrintOnlyAddsToTheStyleSheet) {
  const std::string plain = write(sample_document()).files["EPUB/css/style.css"];
  const std::string large =
      write(sample_document(), with("large-print", "true")).files["EPUB/css/style.css"];
  EXPECT_TRUE(large.starts_with(plain));
  EXPECT_THAT(large.substr(plain.size()), HasSubstr("font-size: 1.25em"));
}

TEST(Epub, StyleSheetLeavesTheReadersSettingsAlone) {
  const std::string css = write(sample_document()).files["EPUB/css/style.css"];
  for (const char* wish : {"font-family", "background:", " color:", "direction", "unicode-bidi",
                           "pt;", "font-size: 1px"}) {
    EXPECT_THAT(css, Not(HasSubstr(wish)));
  }
  EXPECT_EQ(count(css, "{"), count(css, "}"));
}

// --- the self-check -----------------------------------------------------------------------------

struct Damage {
  const char* name;
  std::function<void(std::vector<ZipEntry>&)> apply;
};

std::vector<ZipEntry> entries_of(std::string_view book) {
  std::vector<ZipEntry> entries;
  for (ZipMember& member : read_zip(book)) {
    entries.push_back({std::move(member.name), std::move(member.content), member.method == 0});
  }
  return entries;
}

/// Replaces the first `from` in file `path`, which must be there.
std::function<void(std::vector<ZipEntry>&)> replace(std::string path, std::string from,
                                                    std::string to) {
  return [=](std::vector<ZipEntry>& entries) {
    const auto entry = std::ranges::find(entries, path, &ZipEntry::name);
    ASSERT_NE(entry, entries.end());
    const auto at = entry->content.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    entry->content.replace(at, from.size(), to);
  };
}

TEST(EpubSelfCheck, AcceptsAnUntouchedBook) {
  const std::string book = write(sample_document()).bytes;
  EXPECT_NO_THROW(self_check(book));
  EXPECT_NO_THROW(self_check(write_zip(entries_of(book))));
}

TEST(EpubSelfCheck, FindsEveryDamage) {
  const Damage damages[] = {
      {"compressed mimetype", [](auto& entries) { entries[0].stored = false; }},
      {"mimetype with a line end", [](auto& entries) { entries[0].content += "\n"; }},
      {"mimetype second", [](auto& entries) { std::swap(entries[0], entries[1]); }},
      {"no container", [](auto& entries) { entries.erase(entries.begin() + 1); }},
      {"container names another file",
       replace("META-INF/container.xml", "package.opf", "other.opf")},
      {"undeclared file",
       [](auto& entries) {
         entries.push_back({"EPUB/extra.txt", "x"});
       }},
      {"missing file", [](auto& entries) { entries.pop_back(); }},
      {"file declared twice", replace(package_path, "href=\"nav.xhtml\"", "href=\"toc.ncx\"")},
      {"spine item without manifest item",
       replace(package_path, "idref=\"c-gout\"", "idref=\"c-none\"")},
      {"page that is not in the spine", replace(package_path, "<itemref idref=\"c-gout\"/>", "")},
      {"page twice in the spine",
       replace(package_path, "<itemref idref=\"nav\"/>", "<itemref idref=\"c-gout\"/>")},
      {"page twice in the spine, beside all others",
       replace(package_path, "<itemref idref=\"nav\"/>",
               "<itemref idref=\"nav\"/><itemref idref=\"nav\"/>")},
      {"picture in the spine", replace(package_path, "<itemref idref=\"nav\"/>",
                                       "<itemref idref=\"nav\"/><itemref idref=\"cover-image\"/>")},
      {"page out of the linear order",
       replace(package_path, "<itemref idref=\"nav\"/>", "<itemref idref=\"nav\" linear=\"no\"/>")},
      {"dead fragment in the contents", replace(nav_path, "gout.xhtml#causes", "gout.xhtml#cause")},
      {"dead file in the contents", replace(nav_path, "text/gout.xhtml", "text/gouts.xhtml")},
      {"dead fragment in the NCX", replace("EPUB/toc.ncx", "#definition", "#d")},
      {"dead fragment in the chapter",
       replace(chapter_path, "href=\"#when-to-contact\"", "href=\"#when\"")},
      {"missing picture", replace("EPUB/cover.xhtml", "cover.png", "cover2.png")},
      {"repeated id", replace(chapter_path, "id=\"causes-2\"", "id=\"causes\"")},
      {"empty id", replace(chapter_path, "id=\"causes-2\"", "id=\"\"")},
      {"empty link", replace(chapter_path, "href=\"#when-to-contact\"", "href=\"\"")},
      {"no lang", replace(chapter_path, " lang=\"en\"", "")},
      {"different languages", replace(chapter_path, " lang=\"en\"", " lang=\"fr\"")},
      {"no h1", replace(chapter_path, "<h1 id=\"title\">Gout</h1>", "<h2 id=\"title\">Gout</h2>")},
      {"two h1", replace(chapter_path, "</header>", "<h1>Again</h1></header>")},
      {"empty title", replace(chapter_path, "<title>Gout</title>", "<title></title>")},
      {"not well-formed", replace(chapter_path, "</header>", "")},
      {"a wrong end tag", replace(nav_path, "</nav>", "</navi>")},
  };
  const std::string book = write(sample_document()).bytes;
  for (const Damage& damage : damages) {
    std::vector<ZipEntry> entries = entries_of(book);
    damage.apply(entries);
    EXPECT_THROW(self_check(write_zip(entries)), Error) << damage.name;
  }
}

TEST(EpubSelfCheck, FailureIsABugOfOurs) {
  try {
    self_check("PK");
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::bug);
  }
}

}  // namespace
}  // namespace chapbook::formats::epub
