#include "converters/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "converters/report/clean.hpp"
#include "converters/report/text.hpp"
#include "converters/report/uri.hpp"
#include "formats/shared/json.hpp"

namespace chapbook::report {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// A span of the only occurrence of `words` in `source`.
Span find(const Source& source, std::string_view words) {
  const std::size_t at = source.bytes().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return source.span_of(source.bytes().substr(at, words.size()));
}

Diagnostic finding(const Source& source, std::string_view words, Severity severity) {
  return {"unreadable-date", severity, find(source, words), "\"22th\" is no ordinal", {}, {}};
}

/// One file with a finding that follows an astral character, a fix and a related place.
Run sample_run(std::string name = "my notes/a,b.txt") {
  const auto source =
      Source::make(std::move(name), "First line\r\n\xF0\x9F\x98\x80 the 22th ed.\n");
  Diagnostic main = finding(*source, "22th", Severity::error);
  main.fixes.push_back({"write \"22nd\"", Applicability::safe, {{find(*source, "22th"), "22nd"}}});
  main.fixes.push_back({"ask the publisher", Applicability::display_only, {}});
  main.related.push_back({nullptr, find(*source, "First"), "compare this"});
  Run run;
  run.version = "1.2.3";
  run.files.push_back(
      {std::make_shared<const SourceLines>(source), {std::move(main)}, {source->lines()[1]}, 1});
  run.failures.push_back({"gone.txt", "gone.txt: cannot be opened"});
  return run;
}

std::string render(std::string_view id, const Run& run, bool color = false) {
  return find_report(id)->render(run, {color});
}

TEST(TextReport, ShowsNoLineOnWhichThereIsNothingToSee) {
  const auto source = Source::make("a.txt", " \n");
  report::Run run;
  run.files.push_back({std::make_shared<const SourceLines>(source),
                       {{"empty-document", Severity::warning, {0, 0}, "nothing here", {}, {}}},
                       {},
                       0});
  EXPECT_EQ(render("text", run),
            "a.txt:1:1: warning[empty-document] nothing here\n"
            "1 file, 0 references: 0 errors, 1 warning, 0 notes\n");
}

TEST(TextReport, ShowsPlaceSpanFixAndSummary) {
  EXPECT_EQ(render("text", sample_run()),
            "my notes/a,b.txt:2:7: error[unreadable-date] \"22th\" is no ordinal\n"
            "    \xF0\x9F\x98\x80 the 22th ed.\n"
            "          ^^^^\n"
            "    see my notes/a,b.txt:1:1: compare this\n"
            "    fix: write \"22nd\"\n"
            "    hint: ask the publisher\n"
            "1 file, 1 reference: 1 error, 0 warnings, 0 notes; 1 fixable with --fix; 1 input "
            "failed\n");
}

TEST(TextReport, UsesColorOnlyWhenAsked) {
  EXPECT_THAT(render("text", sample_run()), Not(HasSubstr("\x1B")));
  EXPECT_THAT(render("text", sample_run(), true), HasSubstr("\x1B[1;31merror\x1B[0m"));
}

TEST(TextReport, CutsALongLineAroundTheSpan) {
  const auto source = Source::make("a.txt", std::string(400, 'a') + "HERE" + std::string(400, 'b'));
  const std::string text = explain_finding(*source, finding(*source, "HERE", Severity::info));
  EXPECT_THAT(text, HasSubstr("\n    ..." + std::string(30, 'a') + "HERE" + std::string(66, 'b') +
                              "...\n    " + std::string(33, ' ') + "^^^^\n"));
}

TEST(TextReport, UnderlinesNoMoreThanItShows) {
  const auto source =
      Source::make("a.txt", std::string(50, 'a') + std::string(900, 'x') + "\nnext");
  Diagnostic long_one = finding(*source, std::string(900, 'x'), Severity::warning);
  long_one.span.end += 3;  // into the next line
  EXPECT_THAT(explain_finding(*source, long_one),
              HasSubstr("..." + std::string(30, 'a') + std::string(70, 'x') + "...\n    " +
                        std::string(33, ' ') + std::string(70, '^') + "\n"));
  const auto short_line = Source::make("a.txt", std::string(90, 'x'));
  EXPECT_THAT(
      explain_finding(*short_line, finding(*short_line, std::string(90, 'x'), Severity::warning)),
      EndsWith("    " + std::string(90, '^') + "\n"));
}

TEST(TextReport, MarksAnEmptySpanAtTheEndOfALine) {
  const auto source = Source::make("a.txt", "ab\n");
  Diagnostic at_end = finding(*source, "b", Severity::warning);
  at_end.span = {2, 2};
  EXPECT_THAT(explain_finding(*source, at_end), EndsWith("    ab\n      ^\n"));
}

TEST(TextReport, LetsNoControlCharacterThrough) {
  const auto source = Source::make("a\x1B.txt", "x\x1B[31m\tEND\xFF\xE2\x80\xAE");
  const std::string text = explain_finding(*source, finding(*source, "END", Severity::error));
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_EQ(valid_utf8(text), text);
}

TEST(GithubReport, EscapesWhatEndsACommand) {
  EXPECT_EQ(render("github", sample_run()),
            "::error file=my notes/a%2Cb.txt,line=2,endLine=2,col=7,endColumn=11,"
            "title=unreadable-date::\"22th\" is no ordinal\n"
            "::error file=gone.txt::gone.txt: cannot be opened\n");
}

TEST(JsonReport, IsOneObjectWithByteOffsetsAndEdits) {
  const std::string text = render("json", sample_run());
  EXPECT_EQ(formats::read_json_object(text).error, "");
  EXPECT_THAT(text, HasSubstr("\"start\": 21,"));
  EXPECT_THAT(text, HasSubstr("\"applicability\": \"display-only\""));
  EXPECT_THAT(text, HasSubstr("\"text\": \"22nd\""));
  EXPECT_THAT(text, HasSubstr("\"failed\": 1"));
}

TEST(SarifReport, CountsColumnsInUtf16UnitsAndLinksRules) {
  const std::string text = render("sarif", sample_run());
  EXPECT_EQ(formats::read_json_object(text).error, "");
  EXPECT_THAT(text, HasSubstr("\"uri\": \"my%20notes/a%2Cb.txt\""));
  EXPECT_THAT(text, HasSubstr("\"startLine\": 2,\n                  \"startColumn\": 8,"));
  EXPECT_THAT(text, HasSubstr("\"ruleIndex\": 0"));
  EXPECT_THAT(text, HasSubstr("\"executionSuccessful\": false"));
  EXPECT_THAT(text, HasSubstr("\"help\""));
  EXPECT_THAT(text, Not(HasSubstr("ask the publisher")));
}

TEST(Reports, AreTotalOverNamesThatAreNotUtf8) {
  report::Run run = sample_run("\xFF\xFE\n.txt");
  run.failures.push_back({"\xC0", "\xC0: bad"});
  for (const Report* report : all_reports()) {
    const std::string text = report->render(run, {});
    EXPECT_EQ(valid_utf8(text), text) << report->id;
  }
}

TEST(Reports, SaySoWhenThereIsNothing) {
  const report::Run run;
  EXPECT_EQ(render("text", run), "0 files, 0 references: 0 errors, 0 warnings, 0 notes\n");
  EXPECT_EQ(render("github", run), "");
  for (const std::string_view id : {"json", "sarif"}) {
    EXPECT_EQ(formats::read_json_object(render(id, run)).error, "");
  }
}

TEST(UriReference, EncodesEveryByteThatIsNotUnreserved) {
  EXPECT_EQ(uri_reference("./a b/c#d.txt"), "a%20b/c%23d.txt");
  EXPECT_EQ(uri_reference("/tmp/x"), "file:///tmp/x");
  EXPECT_EQ(uri_reference("c:1"), "c%3A1");
  EXPECT_EQ(uri_reference("\xC3\xA9"), "%C3%A9");
}

}  // namespace
}  // namespace chapbook::report
