#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "converters/report/reference_parts.hpp"
#include "converters/report/report.hpp"
#include "converters/report/statistics.hpp"
#include "parsers/citation/citation.hpp"
#include "support/findings.hpp"

namespace chapbook::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view chapter =
    "Digre KB. Headaches and other head pain. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 370.";

/// One file with one reference that was read.
CheckedFile one_reference(std::string_view text) {
  CheckedFile out;
  ast::Document document;
  document.source = Source::make("a<b>.txt", std::string(text));
  document.pool = std::make_shared<TextPool>();
  out.source = std::make_shared<const SourceLines>(document.source);
  out.references = {document.source->lines()[0]};
  document.references.items.push_back(
      citation::read_reference(*document.source, out.references[0], *document.pool));
  out.document = std::make_shared<const ast::Document>(std::move(document));
  return out;
}

std::string render(CheckedFile file) {
  report::Run run;
  run.version = "1.2.3";
  run.files.push_back(std::move(file));
  return find_report("html")->render(run, {});
}

Diagnostic mended(const Source& source, std::string_view words, std::string replacement) {
  Diagnostic out = tests::finding_at(source, words, Severity::error);
  out.fixes.push_back({"write it so", Applicability::safe, {{out.span, std::move(replacement)}}});
  return out;
}

TEST(PartsOfReference, AreNamedInOrder) {
  const CheckedFile file = one_reference(chapter);
  std::vector<std::string> found;
  for (const Part& part : parts_of(file.document->references.items[0])) {
    found.push_back(std::string(part.kind->name) + "=" +
                    std::string(file.source->slice(part.span)));
  }
  EXPECT_THAT(found,
              ElementsAre("authors=Digre KB", "title=Headaches and other head pain",
                          "editors=Goldman L, Schafer AI, eds", "book=Goldman-Cecil Medicine",
                          "edition=26th ed", "place=Philadelphia, PA", "publisher=Elsevier",
                          "year=2020", "chapter=370"));
}

TEST(PartsOfReference, NeverOverlap) {
  ast::Reference reference;
  reference.title = Text{"abc", {0, 3}};
  reference.container = Text{"bc", {1, 3}};
  reference.url = Text{"d", {3, 4}};
  EXPECT_EQ(parts_of(reference).size(), 2U);
}

TEST(HtmlReport, MakesFixesThatTouchOneAfterTheOther) {
  CheckedFile file = one_reference("Doe J. Pain. Lancet. 2018;391:1315x30.");
  file.diagnostics = {mended(*file.source->whole(), "x", "-"),
                      mended(*file.source->whole(), "30", "1330")};
  report::Run run;
  run.files.push_back(std::move(file));
  run.check_reference = [](std::string_view text) {
    const auto source = Source::make("text", std::string(text));
    Diagnostic other = mended(*source, "Doe", "Roe");
    other.id = "has-no-finding-here";
    std::vector<Diagnostic> out{std::move(other)};
    if (text.find("1330") == text.npos) out.push_back(mended(*source, "30", "1330"));
    return out;
  };
  EXPECT_THAT(find_report("html")->render(run, {}),
              HasSubstr("-corrected\">Doe J. Pain. Lancet. 2018;391:1315-1330.</p>"));
}

TEST(HtmlReport, NamesThePartsAndUnderlinesTheFinding) {
  CheckedFile file = one_reference(chapter);
  file.diagnostics.push_back(mended(*file.source->whole(), "26th", "27th"));
  const std::string page = render(std::move(file));
  EXPECT_THAT(page, HasSubstr("<title>Findings in a&lt;b&gt;.txt</title>"));
  EXPECT_THAT(page,
              HasSubstr("<span class=\"part p-authors\"><span class=\"name\">authors </span>"));
  EXPECT_THAT(page, HasSubstr("<mark class=\"error\">26th</mark><a class=\"number\" "
                              "href=\"#file-1-reference-1-1\""));
  EXPECT_THAT(page, HasSubstr("id=\"file-1-reference-1-1\""));
  EXPECT_THAT(page, HasSubstr("<del>26th</del>"));
  EXPECT_THAT(page, HasSubstr("<ins>27th</ins>"));
  EXPECT_THAT(page, HasSubstr("Medicine. 27th ed. Philadelphia, PA: Elsevier; 2020:chap 370.</p>"));
}

TEST(HtmlReport, EscapesWhatAFileHolds) {
  CheckedFile file = one_reference("<script>alert(1)</script> \x01 \"x\" & y.");
  file.diagnostics.push_back(
      tests::finding_at(*file.source->whole(), "alert", Severity::warning, "<b>"));
  const std::string page = render(std::move(file));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, Not(HasSubstr("\x01")));
}

TEST(HtmlReport, LoadsNothingAndAllowsOnlyItsOwnScript) {
  const std::string page = render(one_reference(chapter));
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'sha256-"));
  for (const std::string_view loader : {"src=", "<link", "url(", "@import", " style="}) {
    EXPECT_EQ(page.find(loader), std::string::npos) << loader;
  }
}

TEST(HtmlReport, ShowsFindingsOutsideReferencesAndBrokenCharacters) {
  CheckedFile file;
  file.source = std::make_shared<const SourceLines>(Source::make(
      "a.txt",
      std::string(300, 'a') + "\xC3\xA9 HERE \xC3\xA9" + std::string(300, 'b') + "\nnext\n"));
  Diagnostic wide = tests::finding_at(*file.source->whole(), "HERE", Severity::info);
  wide.span.end = static_cast<std::uint32_t>(file.source->whole()->bytes().size());
  file.diagnostics = {tests::finding_at(*file.source->whole(), "HERE", Severity::info), wide};
  const std::string page = render(std::move(file));
  EXPECT_THAT(page, HasSubstr("<h3>Text, line 1</h3>"));
  EXPECT_THAT(page, HasSubstr("\xC3\xA9 <mark class=\"info\">HERE</mark>"));
  EXPECT_THAT(page, HasSubstr("id=\"file-1-text-2\""));
}

TEST(HtmlReport, UsesEachIdOnce) {
  CheckedFile file = one_reference(chapter);
  file.diagnostics = {mended(*file.source->whole(), "Digre", "x"),
                      mended(*file.source->whole(), "26th", "27th")};
  const std::string page = render(std::move(file));
  std::set<std::string> seen;
  for (std::size_t at = page.find(" id=\""); at != std::string::npos;
       at = page.find(" id=\"", at + 1)) {
    const std::string id = page.substr(at + 5, page.find('"', at + 5) - at - 5);
    EXPECT_TRUE(seen.insert(id).second) << id;
  }
}

TEST(Statistics, CountEachRuleAndSortByNumber) {
  report::Run run;
  run.files.push_back(tests::file_of_lines("a.txt", "one\ntwo\n"));
  Diagnostic other = mended(*run.files[0].source->whole(), "one", "1");
  other.id = "edition-ordinal";
  run.files[0].diagnostics.insert(run.files[0].diagnostics.begin(), other);
  EXPECT_EQ(statistics_table(run),
            "rule             severity  findings   fixable  unsafely\n"
            "unreadable-date  warning          2         0         0\n"
            "edition-ordinal  error            1         1         0\n"
            "all                               3         1         0\n");
  EXPECT_THAT(statistics_table({}), StartsWith("rule   severity"));
}

}  // namespace
}  // namespace chapbook::report
