// `lint --baseline`, `--write-baseline`, `--suppressions` and `--statistics`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "converters/cli/exit_codes.hpp"
#include "formats/shared/json.hpp"
#include "support/program.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using tests::Result;
using tests::run;
using tests::TemporaryFolder;

/// An article with these references.
std::string article(const std::string& references) {
  return "Gout\n\nWhat is the definition of Gout?\n\nGout is a kind of "
         "arthritis.\n\nReferences\n\n" +
         references;
}

/// A reference to an edition that cannot be, with `extra` in its title.
std::string wrong(const std::string& extra = {}) {
  return "Digre KB. Headaches" + extra +
         ". In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. 22th ed. Philadelphia, PA: "
         "Elsevier; 2020:chap 370.\n\n";
}

/// A folder with its own repository, so that no configuration of the machine matters.
class KnownFindings : public testing::Test {
 protected:
  KnownFindings() { folder_.write(".git/HEAD", ""); }

  /// `chapbook lint` that only looks for wrong ordinals, with the folder as input by default.
  [[nodiscard]] Result lint(std::vector<std::string> words,
                            const std::string& input = "texts") const {
    words.insert(words.begin(), {"lint", folder_.path(input), "--select",
                                 "edition-ordinal,stale-baseline,unused-suppression"});
    return run(words);
  }
  [[nodiscard]] Result with_baseline(const std::string& input = "texts") const {
    return lint({"--baseline", folder_.path("known.toml")}, input);
  }
  [[nodiscard]] Result write_baseline(const std::string& input = "texts") const {
    return lint({"--write-baseline", folder_.path("known.toml")}, input);
  }
  [[nodiscard]] Result suppressing(const std::string& text, const std::string& today = "2026-11-22",
                                   const std::string& input = "texts") const {
    folder_.write("accepted.toml", text);
    return lint({"--suppressions", folder_.path("accepted.toml"), "--today", today}, input);
  }

  TemporaryFolder folder_;
};

using Baseline = KnownFindings;
using Suppression = KnownFindings;

TEST_F(Baseline, HidesWhatWasThereAndNothingElse) {
  folder_.write("texts/a.txt", article(wrong()));
  EXPECT_EQ(lint({}).code, exit_findings);
  const Result written = write_baseline();
  EXPECT_EQ(written.code, exit_fine) << written.err;
  EXPECT_THAT(written.out, HasSubstr("0 errors"));
  EXPECT_THAT(written.out, HasSubstr("; 1 known from the baseline\n"));
  EXPECT_EQ(with_baseline().code, exit_fine);

  // Moving the reference and numbering it changes nothing; a second one like it is new.
  folder_.write("texts/a.txt", article("1. Nobody A. Nothing. 2001.\n\n2. " + wrong()));
  EXPECT_EQ(with_baseline().code, exit_fine) << with_baseline().out;
  folder_.write("texts/a.txt", article(wrong() + wrong()));
  const Result second = with_baseline();
  EXPECT_EQ(second.code, exit_findings);
  EXPECT_THAT(second.out, AllOf(HasSubstr(" 1 error,"), HasSubstr("; 1 known")));
}

TEST_F(Baseline, FollowsATextIntoAnotherFile) {
  folder_.write("texts/a.txt", article(wrong()));
  ASSERT_EQ(write_baseline().code, exit_fine);
  folder_.write("texts/a.txt", article("Nobody A. Nothing. 2001.\n"));
  folder_.write("texts/b.txt", article(wrong()));
  EXPECT_EQ(with_baseline().code, exit_fine) << with_baseline().out;
}

TEST_F(Baseline, FailsWhereAnEntryIsStale) {
  folder_.write("texts/a.txt", article(wrong() + wrong(" A") + wrong(" A")));
  ASSERT_EQ(write_baseline().code, exit_fine);
  folder_.write("texts/a.txt", article(wrong(" A")));
  const Result result = with_baseline();
  EXPECT_EQ(result.code, exit_findings);
  EXPECT_THAT(result.out, HasSubstr("known.toml:5:1: error[stale-baseline] "));
  EXPECT_THAT(result.out, HasSubstr("] no longer found in texts/a.txt: edition-ordinal, "));
  EXPECT_THAT(result.out, HasSubstr("] 1 of 2 no longer found in texts/a.txt"));
  EXPECT_THAT(result.out, HasSubstr("hint: run the same with --write-baseline "));
  ASSERT_EQ(write_baseline().code, exit_fine);
  EXPECT_EQ(with_baseline().code, exit_fine);
}

TEST_F(Baseline, JudgesOnlyWhatTheRunLookedFor) {
  folder_.write("texts/a.txt", article(wrong()));
  folder_.write("texts/b.txt", article(wrong(" B")));
  ASSERT_EQ(write_baseline().code, exit_fine);
  const std::string before = folder_.read("known.toml");
  EXPECT_EQ(with_baseline("texts/a.txt").code, exit_fine);
  EXPECT_EQ(run({"lint", folder_.path("texts"), "--select", "missing-title", "--baseline",
                 folder_.path("known.toml")})
                .code,
            exit_fine);
  // What another text takes over from one that was not checked is new.
  folder_.write("texts/c.txt", article(wrong(" B")));
  EXPECT_EQ(with_baseline("texts/c.txt").code, exit_findings);
  // Writing it again for one text keeps the entries of the others.
  ASSERT_EQ(write_baseline("texts/a.txt").code, exit_fine);
  EXPECT_EQ(folder_.read("known.toml"), before);
  // A text that is gone leaves a stale entry.
  ASSERT_EQ(std::remove(folder_.path("texts/b.txt").c_str()), 0);
  ASSERT_EQ(std::remove(folder_.path("texts/c.txt").c_str()), 0);
  EXPECT_THAT(with_baseline().out, HasSubstr("no longer found in texts/b.txt"));
}

TEST_F(Baseline, IsTheSameTextWhateverTheOrderOfTheInputs) {
  const std::string a = folder_.write("texts/a.txt", article(wrong(" A") + wrong()));
  const std::string b = folder_.write("texts/b.txt", article(wrong()));
  const auto written = [&](const std::string& one, const std::string& other, const char* name) {
    EXPECT_EQ(run({"lint", one, other, "--select=edition-ordinal", "--write-baseline",
                   folder_.path(name)})
                  .code,
              exit_fine);
    return folder_.read(name);
  };
  const std::string text = written(a, b, "one.toml");
  EXPECT_EQ(text, written(b, a, "two.toml"));
  EXPECT_THAT(text, HasSubstr("[[finding]]\nfile = \"texts/a.txt\"\nrule = \"edition-ordinal\"\n"));
}

TEST_F(Baseline, RefusesWhatIsNoBaseline) {
  folder_.write("texts/a.txt", article(wrong()));
  EXPECT_EQ(with_baseline().code, exit_usage);
  const auto refusal = [&](const std::string& text) {
    folder_.write("known.toml", text);
    const Result result = with_baseline();
    EXPECT_EQ(result.code, exit_usage) << text;
    return result.err;
  };
  EXPECT_THAT(refusal("version = 2"), HasSubstr("known.toml:1:11: this is a baseline of another"));
  EXPECT_THAT(refusal("[[findings]]"), HasSubstr(":1:3: unknown key \"findings\"; did you mean"));
  EXPECT_THAT(refusal("[finding]"), HasSubstr("entries begin with [[finding]]"));
  EXPECT_THAT(refusal("finding = [1]"),
              HasSubstr(":1:12: a table should be here, not a whole number"));
  EXPECT_THAT(refusal("[[finding]]\nfile = 'a'"), HasSubstr(":1:1: \"rule\" is missing"));
  EXPECT_THAT(refusal("[[finding]]\nfile='a'\nrule='b'\nmessage='c'\nfingerprint='d'\ncount = 0"),
              HasSubstr(":6:9: \"count\" must be a whole number from 1"));
  EXPECT_THAT(refusal("[[finding]"), HasSubstr("known.toml:1:"));
  EXPECT_EQ(write_baseline().code, exit_usage);
  EXPECT_EQ(lint({"--diff", "--write-baseline", folder_.path("new.toml")}).code, exit_usage);
  EXPECT_FALSE(folder_.has("new.toml"));
}

TEST_F(Baseline, IsSaidInSarif) {
  folder_.write("texts/a.txt", article(wrong()));
  ASSERT_EQ(write_baseline().code, exit_fine);
  folder_.write("texts/a.txt", article(wrong() + wrong(" B")));
  const Result result = lint({"--baseline", folder_.path("known.toml"), "--report", "sarif"});
  EXPECT_EQ(formats::read_json_object(result.out).error, "");
  EXPECT_THAT(result.out, AllOf(HasSubstr("\"baselineState\": \"new\""),
                                HasSubstr("\"baselineState\": \"unchanged\"")));
  EXPECT_THAT(lint({"--report", "sarif"}).out, Not(HasSubstr("baselineState")));
  EXPECT_THAT(lint({"--baseline", folder_.path("known.toml"), "--report", "json"}).out,
              HasSubstr("\"known\": 1"));
}

TEST_F(Suppression, HidesWhatItNamesForAReason) {
  folder_.write("texts/a.txt", article(wrong() + wrong(" B")));
  const Result result = suppressing(
      "[[suppress]]\nrule = \"edition-ordinal\"\nfile = \"texts/*.txt\"\ntext = \"HEADACHES  b\"\n"
      "reason = \"printed so\"\n");
  EXPECT_EQ(result.code, exit_findings);
  EXPECT_THAT(result.out, AllOf(HasSubstr(" 1 error,"), HasSubstr("; 1 suppressed\n")));
  const Result all = suppressing(
      "[[suppress]]\nrule = \"edition-ordinal\"\nfile = \"**/a.txt\"\nreason = \"printed so\"\n");
  EXPECT_EQ(all.code, exit_fine) << all.out;
  const Result sarif = lint({"--suppressions", folder_.path("accepted.toml"), "--report", "sarif"});
  EXPECT_THAT(sarif.out, AllOf(HasSubstr("\"kind\": \"external\""),
                               HasSubstr("\"justification\": \"printed so\"")));
}

TEST_F(Suppression, IsReportedWhereItHidesNothing) {
  folder_.write("texts/a.txt", article(wrong()));
  const std::string entry = "[[suppress]]\nrule = \"edition-ordinal\"\nreason = \"printed so\"\n";
  EXPECT_THAT(suppressing(entry + "file = \"texts/a.txt\"\ntext = \"nowhere\"\n").out,
              HasSubstr("accepted.toml:1:1: warning[unused-suppression] unused: edition-ordinal in "
                        "texts/a.txt\n"));
  EXPECT_THAT(suppressing(entry + "file = \"texts/gone.txt\"\n").out,
              HasSubstr("unused-suppression"));
  EXPECT_THAT(suppressing(entry + "file = \"other/*.txt\"\n").out,
              Not(HasSubstr("unused-suppression")));
  folder_.write("texts/b.txt", article(""));
  EXPECT_THAT(suppressing(entry + "file = \"texts/a.txt\"\n", "2026-11-22", "texts/b.txt").out,
              Not(HasSubstr("unused-suppression")));
  EXPECT_THAT(run({"lint", folder_.path("texts"), "--select", "missing-title", "--suppressions",
                   folder_.path("accepted.toml")})
                  .out,
              Not(HasSubstr("unused-suppression")));
  EXPECT_EQ(run({"explain", "unused-suppression", "stale-baseline"}).code, exit_fine);
}

TEST_F(Suppression, EndsWithItsLastDay) {
  folder_.write("texts/a.txt", article(wrong()));
  const std::string entry =
      "[[suppress]]\nrule = \"edition-ordinal\"\nfile = \"texts/a.txt\"\nreason = \"x\"\nuntil = ";
  EXPECT_EQ(suppressing(entry + "2026-11-22\n").code, exit_fine);
  const Result late = suppressing(entry + "\"2026-11-22\"\n", "2026-11-23");
  EXPECT_EQ(late.code, exit_findings);
  EXPECT_THAT(late.out,
              AllOf(HasSubstr("error[edition-ordinal]"),
                    HasSubstr("warning[unused-suppression] in force until 2026-11-22: ")));
}

TEST_F(Suppression, KeepsFixesAway) {
  folder_.write("texts/a.txt", article(wrong() + wrong(" B")));
  folder_.write(
      "accepted.toml",
      "[[suppress]]\nrule = \"edition-ordinal\"\nfile = \"texts/a.txt\"\ntext = \"aches B\"\n"
      "reason = \"printed so\"\n");
  EXPECT_EQ(lint({"--suppressions", folder_.path("accepted.toml"), "--fix"}).code, exit_fine);
  const std::string text = folder_.read("texts/a.txt");
  EXPECT_THAT(text, HasSubstr("22nd ed"));
  EXPECT_THAT(text.substr(text.find("aches B")), HasSubstr("22th ed"));
}

TEST_F(Suppression, NeedsAReason) {
  folder_.write("texts/a.txt", article(wrong()));
  const auto refusal = [&](const std::string& text) {
    const Result result = suppressing(text);
    EXPECT_EQ(result.code, exit_usage) << text;
    return result.err;
  };
  const std::string entry = "[[suppress]]\nrule = \"edition-ordinal\"\nfile = \"a.txt\"\n";
  EXPECT_THAT(refusal(entry), HasSubstr("accepted.toml:1:1: \"reason\" is missing"));
  EXPECT_THAT(refusal(entry + "reason = \" \""),
              HasSubstr("accepted.toml:4:10: \"reason\" is empty"));
  EXPECT_THAT(refusal(entry + "reason = 1"), HasSubstr("\"reason\" must be a string"));
  EXPECT_THAT(refusal(entry + "reason = 'x'\nuntil = 'soon'"),
              HasSubstr(":5:9: \"until\" must be a day of the form YYYY-MM-DD"));
  EXPECT_THAT(refusal(entry + "resaon = 'x'"), HasSubstr("did you mean \"reason\"?"));
  EXPECT_THAT(
      refusal("[[suppress]]\nrule = 'edition-ordinl'\nfile = 'a'\nreason = 'x'"),
      HasSubstr(":2:8: unknown rule \"edition-ordinl\"; did you mean \"edition-ordinal\"?"));
}

TEST_F(KnownFindings, CanComeFromTheConfiguration) {
  folder_.write("texts/a.txt", article(wrong()));
  ASSERT_EQ(write_baseline().code, exit_fine);
  folder_.write("chapbook.toml", "[lint]\nbaseline = \"known.toml\"\nsuppressions = \"no.toml\"\n");
  EXPECT_THAT(lint({}).err, HasSubstr("chapbook.toml:3:16: --suppressions: "));
  folder_.write("no.toml", "");
  EXPECT_EQ(lint({}).code, exit_fine) << lint({}).err;
  // The old baseline of the configuration has no say in a new one.
  EXPECT_EQ(write_baseline().code, exit_fine);
}

TEST_F(KnownFindings, AreCountedByStatistics) {
  folder_.write("texts/a.txt", article(wrong() + wrong(" B")));
  const Result table = lint({"--statistics"});
  EXPECT_EQ(table.code, exit_findings);
  EXPECT_THAT(table.out, StartsWith("rule             severity"));
  EXPECT_THAT(table.out, Not(HasSubstr("a.txt")));
  const Result both = lint({"--statistics", "--report", "concise:" + folder_.path("out.txt")});
  EXPECT_EQ(both.out, table.out);
  EXPECT_THAT(folder_.read("out.txt"), HasSubstr("error[edition-ordinal]"));
  const Result conflict = lint({"--statistics", "--report", "json"});
  EXPECT_EQ(conflict.code, exit_usage);
  EXPECT_THAT(conflict.err, HasSubstr("two reports on standard output"));
}

}  // namespace
}  // namespace chapbook::cli
