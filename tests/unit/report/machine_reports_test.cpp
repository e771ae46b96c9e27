// The reports that other programs read line by line or as XML and JSON of their own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "converters/report/content_key.hpp"
#include "converters/report/report.hpp"
#include "formats/shared/json.hpp"
#include "formats/shared/xml.hpp"
#include "support/findings.hpp"

namespace chapbook::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tests::file_of_lines;

std::string render(std::string_view id, const Run& run) {
  return find_report(id)->render(run, {});
}

Run run_of(CheckedFile file) {
  Run out;
  out.version = "1.2.3";
  out.files.push_back(std::move(file));
  return out;
}

std::vector<std::string> fingerprints(const Run& run) {
  const std::string text = render("gitlab", run);
  const std::regex pattern("\"fingerprint\": \"([0-9a-f]{64})\"");
  std::vector<std::string> out;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern);
       it != std::sregex_iterator(); ++it) {
    out.push_back((*it)[1]);
  }
  return out;
}

TEST(ConciseReport, HasOneLineForEachFinding) {
  EXPECT_EQ(render("concise", run_of(file_of_lines("a.txt", "one\ntwo\n"))),
            "a.txt:1:1: warning[unreadable-date] not a date\n"
            "a.txt:2:1: warning[unreadable-date] not a date\n");
}

TEST(GitlabReport, UsesTheSeveritiesAndPathsOfGitlab) {
  report::Run run = run_of(file_of_lines("./notes/a.txt", "one\n", Severity::error));
  run.failures.push_back({"gone.txt", "gone.txt: cannot be opened"});
  const std::string text = render("gitlab", run);
  EXPECT_EQ(formats::read_json_object("{\"all\": " + text + "}").error, "");
  EXPECT_THAT(text, HasSubstr("\"severity\": \"major\""));
  EXPECT_THAT(text, HasSubstr("\"severity\": \"blocker\""));
  EXPECT_THAT(text, HasSubstr("\"path\": \"notes/a.txt\""));
  EXPECT_THAT(text, HasSubstr("\"check_name\": \"unreadable-date\""));
}

TEST(GitlabReport, KeepsFingerprintsWhereOnlyLinesMove) {
  const auto before = fingerprints(run_of(file_of_lines("a.txt", "one\ntwo\n")));
  CheckedFile moved = file_of_lines("a.txt", "\n\n one\ntwo\n");
  moved.references.erase(moved.references.begin(), moved.references.begin() + 2);
  moved.diagnostics.erase(moved.diagnostics.begin(), moved.diagnostics.begin() + 2);
  EXPECT_EQ(fingerprints(run_of(std::move(moved))), before);
  EXPECT_NE(fingerprints(run_of(file_of_lines("b.txt", "one\ntwo\n"))), before);
}

TEST(GitlabReport, TellsEqualFindingsOfOneFileApart) {
  const auto all = fingerprints(run_of(file_of_lines("a.txt", "one\none\none\n")));
  EXPECT_EQ(all.size(), 3U);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 3U);
}

TEST(CheckstyleReport, NamesFileLineColumnSeverityAndRule) {
  report::Run run = run_of(file_of_lines("a.txt", "one <&>\n"));
  run.failures.push_back({"gone.txt", "gone.txt: cannot be opened"});
  EXPECT_EQ(render("checkstyle", run),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<checkstyle version=\"4.3\"><file name=\"a.txt\"><error line=\"1\" column=\"1\" "
            "severity=\"warning\" message=\"not a date\" source=\"chapbook.unreadable-date\"/>"
            "</file><file name=\"gone.txt\"><error line=\"1\" severity=\"error\" "
            "message=\"gone.txt: cannot be opened\" source=\"chapbook.unreadable-input\"/>"
            "</file></checkstyle>\n");
}

TEST(JunitReport, FailsForErrorsAndWarningsOnly) {
  report::Run run = run_of(file_of_lines("a.txt", "one\ntwo\n"));
  run.files.push_back(file_of_lines("b.txt", "one\n", Severity::info));
  run.failures.push_back({"gone.txt", "gone.txt: cannot be opened"});
  const std::string text = render("junit", run);
  std::vector<std::string> suites;
  EXPECT_TRUE(formats::for_each_element(text, [&](formats::XmlElement element) {
    if (element.name() != "testsuite") return;
    suites.push_back(std::string(*element.attribute("name")) + " " +
                     std::string(*element.attribute("tests")) + " " +
                     std::string(*element.attribute("failures")) + " " +
                     std::string(*element.attribute("errors")));
  }));
  EXPECT_THAT(suites, ElementsAre("a.txt 2 2 0", "b.txt 1 0 0", "gone.txt 1 0 1"));
  EXPECT_THAT(text, HasSubstr("<testcase name=\"unreadable-date at 2:1\" classname=\"a.txt\""));
  EXPECT_THAT(text, HasSubstr("<system-out>b.txt:1:1: info[unreadable-date] not a date\n"));
}

TEST(ContentKey, KnowsTheReferenceAndNotTheLine) {
  const CheckedFile file = file_of_lines("a.txt", "x\n1. Smith  J.\n Smith j.\n");
  CheckedFile unnumbered = file;
  unnumbered.references[1].begin += 3;
  Diagnostic in_first =
      tests::finding_at(*file.source->whole(), "J.", Severity::error, "12 is not 13");
  Diagnostic in_second =
      tests::finding_at(*file.source->whole(), "j.", Severity::error, "12 is not 4");
  EXPECT_EQ(content_key(unnumbered, in_first), content_key(unnumbered, in_second));
  EXPECT_NE(content_key(file, in_first), content_key(file, in_second));
  EXPECT_EQ(content_key(file, in_first).message, "# is not #");
}

TEST(ContentKey, FallsBackToTheLineOutsideReferences) {
  CheckedFile file = file_of_lines("a.txt", "Heading One\nreference\n");
  file.references.erase(file.references.begin());
  EXPECT_EQ(content_key(file, file.diagnostics[0]).text, "heading one");
  EXPECT_EQ(content_key(file, file.diagnostics[1]).text, "reference");
}

TEST(ContentKey, HasAStableFingerprint) {
  EXPECT_EQ(fingerprint({"a", "b", "c"}), fingerprint({"a", "b", "c"}));
  EXPECT_NE(fingerprint({"a", "b", "c"}), fingerprint({"a", "c", "b"}));
  EXPECT_EQ(fingerprint({"a", "b", "c"}).size(), 16U);
}

}  // namespace
}  // namespace chapbook::report
