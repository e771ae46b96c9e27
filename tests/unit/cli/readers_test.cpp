// Inputs of other formats: which reader they get, and what cannot be done to them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "converters/cli/exit_codes.hpp"
#include "converters/cli/program.hpp"
#include "converters/engine/files.hpp"
#include "support/program.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using tests::Result;
using tests::run;
using tests::TemporaryFolder;

/// A page whose reference has a wrong ordinal in line 3, column 71.
constexpr std::string_view page =
    "<h1>Gout</h1>\n<h2>References</h2>\n"
    "<p class='section-Ref'>Edwards NL. Crystal deposition diseases. In: Goldman L, Schafer AI, "
    "eds. <em>Goldman-Cecil Medicine</em>. 22th ed. Philadelphia, PA: Elsevier; 2020:chap "
    "257.</p>\n";

TEST(Readers, FindingsPointIntoThePageAndQuoteItsText) {
  const TemporaryFolder folder;
  const std::string path = folder.write("gout.HTML", page);
  const Result result = run({"lint", path, "--select", "edition-ordinal"});
  EXPECT_EQ(result.code, exit_findings) << result.err;
  const std::size_t line = page.find("<p");
  const std::string place = ":3:" + std::to_string(page.find("22th") - line + 1) + ": ";
  EXPECT_THAT(result.out, StartsWith(path + place + "error[edition-ordinal]"));
  EXPECT_THAT(result.out, HasSubstr(". 22th ed. Philadelphia"));
  EXPECT_THAT(result.out, HasSubstr("fix: "));
  EXPECT_THAT(result.out, Not(HasSubstr("fixable")));
}

TEST(Readers, FixesAreRefused) {
  const TemporaryFolder folder;
  const std::string path = folder.write("gout.html", page);
  for (const char* option : {"--fix", "--unsafe-fixes", "--diff"}) {
    const Result result = run({"lint", path, option, "--fail-on", "never"});
    EXPECT_EQ(result.code, exit_input);
    EXPECT_THAT(result.err, HasSubstr(path + ": fixes cannot be written"));
    EXPECT_EQ(engine::read_file(path).bytes, page);
  }
  EXPECT_THAT(run({"lint", path, "--fix"}).out, HasSubstr("error[edition-ordinal]"));
}

TEST(Readers, ReportsForMachinesSayWhatTheyPointTo) {
  const TemporaryFolder folder;
  const std::string path = folder.write("gout.html", page);
  const std::string sarif =
      run({"lint", path, "--report", "sarif", "--select", "edition-ordinal"}).out;
  EXPECT_THAT(sarif, HasSubstr("\"startLine\": 3"));
  EXPECT_THAT(sarif, Not(HasSubstr("startColumn")));
  EXPECT_THAT(sarif, Not(HasSubstr("\"fixes\"")));
  const std::string json =
      run({"lint", path, "--report", "json", "--select", "edition-ordinal"}).out;
  EXPECT_THAT(json, HasSubstr("\"derived\": true"));
  EXPECT_THAT(json, HasSubstr("\"fixable\": 0"));
}

TEST(Readers, CanBeNamed) {
  const Result html =
      run({"convert", "-", "--from", "html", "--to", "model", "-o", "-"}, std::string(page));
  EXPECT_EQ(html.code, exit_fine) << html.err;
  EXPECT_THAT(html.out, HasSubstr("\"text\": \"Gout\""));
  const Result text = run({"convert", "-", "--to", "model", "-o", "-"}, std::string(page));
  EXPECT_THAT(text.out, HasSubstr("<h1>Gout</h1>"));
  const Result unknown = run({"lint", "-", "--from", "htlm"});
  EXPECT_EQ(unknown.code, exit_usage);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean \"html\""));
}

TEST(Readers, FoldersStandForTextsUnlessOneIsNamed) {
  const TemporaryFolder folder;
  folder.write("in/a.txt", "Gout\n");
  folder.write("in/b.html", page);
  (void)run({"convert", folder.path("in"), "--to", "ris", "-o", folder.path("texts")});
  (void)run(
      {"convert", folder.path("in"), "--from", "html", "--to", "ris", "-o", folder.path("pages")});
  EXPECT_THAT(folder.files(), ElementsAre("in/a.txt", "in/b.html", "pages/b.ris", "texts/a.ris"));
}

TEST(Readers, AModelIsAnInputLikeItsText) {
  const TemporaryFolder folder;
  folder.write("in/gout.html", page);
  (void)run(
      {"convert", folder.path("in/gout.html"), "--to", "model,text", "-o", folder.path("one")});
  (void)run(
      {"convert", folder.path("one"), "--from", "model", "--to", "text", "-o", folder.path("two")});
  EXPECT_THAT(folder.files(), ElementsAre("in/gout.html", "one/gout.chapbook.json",
                                          "one/gout.chapbook.txt", "two/gout.chapbook.txt"));
  EXPECT_EQ(folder.read("two/gout.chapbook.txt"), folder.read("one/gout.chapbook.txt"));
  const Result onto_itself = run({"convert", folder.path("one/gout.chapbook.json"), "--to", "model",
                                  "-o", folder.path("one") + "/"});
  EXPECT_EQ(onto_itself.code, exit_usage);
  EXPECT_THAT(onto_itself.err, HasSubstr("would replace an input"));
}

TEST(Readers, WhatCannotBeReadIsNamed) {
  const TemporaryFolder folder;
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<div>";
  const std::string path = folder.write("deep.html", deep);
  const Result result = run({"lint", path});
  EXPECT_EQ(result.code, exit_input);
  EXPECT_THAT(result.err, HasSubstr("deep.html: elements nest more than 256 levels deep"));
}

}  // namespace
}  // namespace chapbook::cli
