#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "converters/cli/checking.hpp"
#include "converters/cli/clock.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/program.hpp"
#include "converters/cli/reference_lines.hpp"
#include "formats/shared/json.hpp"
#include "support/program.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using tests::Result;
using tests::run;
using tests::TemporaryFolder;

constexpr std::string_view chapter =
    "Digre KB. Headaches and other head pain. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 370.";

constexpr std::string_view article =
    "Gout\n\nWhat is the definition of Gout?\n\nGout is a kind of arthritis.\n\n"
    "Review Date: 2024-05-06\n";

TEST(Program, AnswersWithoutACommand) {
  EXPECT_EQ(run({}).code, exit_usage);
  EXPECT_THAT(run({"--help"}).out, HasSubstr("convert"));
  EXPECT_THAT(run({"--version"}).out, StartsWith("chapbook "));
  EXPECT_THAT(run({"--version"}).out, HasSubstr("libzip "));
  EXPECT_EQ(run({"help", "lint"}).out, run({"lint", "--help"}).out);
}

TEST(Program, NamesTheNearestCommand) {
  const Result result = run({"lnit", "a.txt"});
  EXPECT_EQ(result.code, exit_usage);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "chapbook: unknown command \"lnit\"; did you mean \"lint\"?\n");
  EXPECT_THAT(
      run({"serve"}).err,
      HasSubstr(
          "there is convert, lint, refs, batch, catalogue, explain, list, terminology and config"));
}

TEST(Terminology, PrintsTheCodeSystemsOfAFormat) {
  const Result result = run({"terminology", "fhir", "--canonical-base", "https://a.test/fhir"});
  EXPECT_EQ(result.code, exit_fine) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\"url\": \"https://a.test/fhir/CodeSystem/section\""));
  EXPECT_THAT(run({"terminology", "fihr"}).err, HasSubstr("did you mean \"fhir\"?"));
  EXPECT_EQ(run({"terminology", "fhir", "--canonical-base", "x"}).code, exit_usage);
}

TEST(Convert, WritesOneFileForEachFormat) {
  const TemporaryFolder folder;
  folder.write("in/gout.txt", article);
  const Result result = run(
      {"convert", folder.path("in"), "--to", "html,model", "--to=fhir", "-o", folder.path("out")});
  EXPECT_EQ(result.code, exit_fine) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(folder.files(), ElementsAre("in/gout.txt", "out/gout.chapbook.json",
                                          "out/gout.fhir.json", "out/gout.html"));
  EXPECT_THAT(result.err, HasSubstr("1 input, 3 outputs written"));
}

TEST(Convert, WritesToStandardOutput) {
  const Result result = run({"convert", "-", "--to", "html", "-o", "-"}, std::string(article));
  EXPECT_EQ(result.code, exit_fine) << result.err;
  EXPECT_THAT(result.out, HasSubstr("Gout is a kind of arthritis."));
}

TEST(Convert, NamesEachBadInputAndDoesTheOthers) {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.txt", article);
  const Result result = run({"convert", folder.path("none.txt"), good, folder.path("empty/"),
                             "--to", "html", "-o", folder.path("out")});
  EXPECT_EQ(result.code, exit_input);
  EXPECT_THAT(result.err, HasSubstr("none.txt: cannot be opened: No such file"));
  EXPECT_TRUE(folder.has("out/good.html"));
}

TEST(Convert, StrictWritesNothingForWhatItDoesNotUnderstand) {
  const TemporaryFolder folder;
  const std::string text = std::string(article) + "\n\n\nReferences\n\n" + std::string(chapter) +
                           "\n\nsee the other leaflet, please\n";
  const std::string file = folder.write("gout.txt", text);
  const Result result =
      run({"convert", file, "--to", "html", "-o", folder.path("out/"), "--strict"});
  EXPECT_EQ(result.code, exit_findings) << result.err;
  EXPECT_THAT(result.err, HasSubstr("error[not-understood]"));
  EXPECT_FALSE(folder.has("out/gout.html"));
  EXPECT_EQ(run({"convert", file, "--to", "html", "-o", folder.path("out/")}).code, exit_fine);
  EXPECT_TRUE(folder.has("out/gout.html"));
}

TEST(Convert, TakesTheDateOfTheFileOnlyWhereNothingElseGivesOne) {
  const TemporaryFolder folder;
  const std::string dated = folder.write("dated.txt", article);
  const std::string bare = folder.write("bare.txt", "Gout\n\nGout is a kind of arthritis.\n");
  const auto convert = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "convert");
    words.insert(words.end(), {"--to", "html", "-o", folder.path("out/")});
    return run(words).err;
  };
  EXPECT_THAT(convert({dated}), Not(HasSubstr("the day on which")));
  EXPECT_THAT(convert({bare}), HasSubstr("the day on which the input file was changed"));
  EXPECT_THAT(convert({bare, "--date", "2025-01-02"}), Not(HasSubstr("the day on which")));
  EXPECT_THAT(convert({bare, "--quiet"}), IsEmpty());
}

TEST(Convert, RefusesWhatItCannotMean) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", article);
  EXPECT_THAT(run({"convert", file}).err, HasSubstr("--to is missing"));
  EXPECT_THAT(run({"convert", file, "--to", "htlm"}).err, HasSubstr("did you mean \"html\"?"));
  EXPECT_THAT(run({"convert", file, "--to", "html", "--date", "soon", "-o", folder.path("x/")}).err,
              HasSubstr("--date \"soon\""));
  EXPECT_EQ(run({"convert", file, "--to", "html", "--date", "soon", "-o", folder.path("x/")}).code,
            exit_usage);
  EXPECT_FALSE(folder.has("x/a.html"));
}

TEST(Convert, SaysWhichOptionsChangeNothing) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  const std::string file = folder.write("a.txt", article);
  const std::string out = folder.path("out/");
  const auto convert = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"convert", file, "-o", out});
    return run(words);
  };
  EXPECT_THAT(convert({"--to", "html", "--large-print", "--issn", "2049-3630"}).err,
              AllOf(HasSubstr("warning: --large-print changes nothing: it is an option of epub\n"),
                    HasSubstr("--issn changes nothing: it is an option of jats\n")));
  EXPECT_THAT(convert({"--to", "html,epub", "--large-print"}).err, Not(HasSubstr("nothing")));
  EXPECT_EQ(convert({"--to", "html", "--large-print", "--quiet"}).err, "");
  folder.write("chapbook.toml", "large-print = true\n");
  EXPECT_THAT(convert({"--to", "html"}).err, Not(HasSubstr("nothing")));
}

TEST(Lint, ReportsToFilesAndToStandardOutput) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", std::string(article) + "\x01\n");
  const Result result = run({"lint", file, "--report", "github", "--report",
                             "sarif:" + folder.path("a.sarif"), "--fail-on", "warning"});
  EXPECT_EQ(result.code, exit_findings) << result.out;
  EXPECT_THAT(result.out, HasSubstr("title=control-character"));
  EXPECT_THAT(folder.read("a.sarif"), HasSubstr("\"ruleId\": \"control-character\""));
  EXPECT_EQ(run({"lint", file, "--fail-on", "never"}).code, exit_fine);
}

TEST(Lint, SelectsAndIgnoresRulesAndNotices) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", std::string(article) + "\x01\n");
  EXPECT_THAT(run({"lint", file, "--ignore", "control-character"}).out,
              Not(HasSubstr("control-character")));
  EXPECT_THAT(run({"lint", file, "--select", "control-character"}).out,
              HasSubstr("1 warning, 0 notes"));
  const Result typo = run({"lint", file, "--select", "control-charakter"});
  EXPECT_EQ(typo.code, exit_usage);
  EXPECT_THAT(typo.err, HasSubstr("did you mean \"control-character\"?"));
}

TEST(Lint, SelectsAndIgnoresGroups) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("a.txt", std::string(article) + "\x01\nSee 10.1001/jama.2021.1117 for more.\n");
  const std::string all = run({"lint", file}).out;
  EXPECT_THAT(all, HasSubstr("control-character"));
  EXPECT_THAT(run({"lint", file, "--select", "notices"}).out, HasSubstr("control-character"));
  EXPECT_THAT(run({"lint", file, "--select", "names"}).out, Not(HasSubstr("control-character")));
  EXPECT_THAT(run({"lint", file, "--ignore", "notices"}).out, Not(HasSubstr("control-character")));
  EXPECT_EQ(run({"lint", file, "--select", "default"}).out, all);
  EXPECT_EQ(run({"lint", file, "--ignore", "all"}).code, exit_fine);
  EXPECT_THAT(run({"lint", file, "--select", "identifers"}).err,
              HasSubstr("did you mean \"identifiers\"?"));
  EXPECT_THAT(run({"list", "groups"}).out, HasSubstr("identifiers"));
}

TEST(Lint, RefusesReportsThatWouldMix) {
  EXPECT_THAT(run({"lint", "a", "--report", "json", "--report", "sarif"}).err,
              HasSubstr("two reports on standard output"));
  EXPECT_THAT(run({"lint", "a", "--report", "sarfi:x"}).err, HasSubstr("did you mean \"sarif\"?"));
  EXPECT_THAT(run({"lint", "a", "--today", "2026-13-01"}).err, HasSubstr("--today"));
  EXPECT_THAT(run({"lint", "-", "--fix"}).err, HasSubstr("cannot change standard input"));
}

TEST(Lint, KeepsStandardOutputForThePatch) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  const std::string file = folder.write(
      "a.txt", "Gout\n\nReferences\n\nDoe J. Gout. Lancet. 2018;391(2):1315\u20131330.\n");
  const std::string findings = folder.path("findings.txt");
  EXPECT_THAT(run({"lint", file, "--diff", "--report", "concise:" + findings}).out,
              StartsWith("--- a/"));
  EXPECT_THAT(folder.read("findings.txt"), HasSubstr("[pages-dash]"));
  const Result mixed = run({"lint", file, "--diff", "--report", "concise"});
  EXPECT_EQ(mixed.code, exit_usage);
  EXPECT_THAT(mixed.err, HasSubstr("--diff prints the patch"));
  EXPECT_EQ(run({"lint", file, "--diff", "--statistics"}).code, exit_usage);
  folder.write("chapbook.toml", "report = \"concise\"\n");
  EXPECT_THAT(run({"lint", file, "--diff"}).out, StartsWith("--- a/"));
}

TEST(Refs, GivesOneItemForEachLine) {
  const std::string lines = std::string(chapter) + "\n\nnot a reference at all\n";
  const Result csl = run({"refs", "--to", "csl-jsonl"}, lines);
  EXPECT_EQ(csl.code, exit_fine);
  EXPECT_THAT(csl.out, HasSubstr("\"container-title\":\"Goldman-Cecil Medicine\""));
  EXPECT_EQ(std::count(csl.out.begin(), csl.out.end(), '\n'), 2);
  EXPECT_THAT(run({"refs", "--to", "csl-json"}, lines).out, StartsWith("[\n"));
  EXPECT_THAT(run({"refs", "-", "--to", "adam"}, lines).out, StartsWith(chapter));
  EXPECT_THAT(run({"refs"}, lines).out, HasSubstr("1 file, 2 references: "));
}

/// A text as a JSON string.
std::string json_string(std::string_view text) {
  formats::JsonWriter json(formats::JsonWriter::Layout::compact);
  return json.string(text).take();
}

TEST(RefsJsonl, AnswersEveryLineWithOne) {
  const std::string lines =
      "{\"id\": \"a\", \"text\": " + json_string(chapter) +
      "}\nnot json\n\n{\"id\":7}\n{\"id\":8,\"text\":\"x\",\"profile\":\"apa\"}\n"
      "{\"text\":\"\",\"today\":\"2026-01-01\"}\n{\"id\":\"\xFF\",\"text\":\"\"}";
  const Result result = run({"refs", "--jsonl"}, lines);
  EXPECT_EQ(result.code, exit_fine);
  std::vector<std::string> answers;
  std::istringstream split(result.out);
  for (std::string line; std::getline(split, line);) answers.push_back(line);
  ASSERT_EQ(answers.size(), 7U);
  for (const std::string& answer : answers) {
    EXPECT_EQ(formats::read_json_object(answer).error, "") << answer;
  }
  EXPECT_THAT(answers[0], StartsWith("{\"id\":\"a\",\"csl\":{\"type\":\"chapter\""));
  EXPECT_THAT(answers[0], HasSubstr("\"kind\":\"chapter\",\"exact\":true,"));
  EXPECT_THAT(answers[0], HasSubstr("\"fixed\":" + json_string(chapter)));
  EXPECT_THAT(answers[1], StartsWith("{\"id\":null,\"error\":\""));
  EXPECT_THAT(answers[2], StartsWith("{\"id\":null,\"error\":\""));
  EXPECT_EQ(answers[3], "{\"id\":7,\"error\":\"\\\"text\\\" is missing\"}");
  EXPECT_THAT(answers[4], StartsWith("{\"id\":8,\"error\":\"unknown profile"));
  EXPECT_THAT(answers[5], StartsWith("{\"id\":null,\"csl\":"));
  EXPECT_THAT(answers[6], StartsWith("{\"id\":null,\"error\":\""));
}

TEST(RefsJsonl, TakesATextWithLineBreaksForOneReference) {
  std::string wrapped(chapter);
  wrapped[wrapped.find(" In: ")] = '\n';
  const std::string answer =
      answer_line(Checks(formats::Options()), "{\"text\":" + json_string(wrapped) + "}");
  EXPECT_THAT(answer, HasSubstr("\"kind\":\"chapter\""));
  EXPECT_THAT(answer, HasSubstr("\"title\":\"Headaches and other head pain\""));
}

TEST(Explain, CoversRulesAndNotices) {
  EXPECT_THAT(run({"explain", "invalid-utf8"}).out, StartsWith("invalid-utf8: "));
  EXPECT_THAT(run({"explain", "invalid-utf8", "--json"}).out, StartsWith("{\n"));
  EXPECT_THAT(run({"explain", "--all", "--json"}).out, StartsWith("[\n"));
  EXPECT_THAT(run({"explain", "invalid-utf9"}).err, HasSubstr("did you mean \"invalid-utf8\"?"));
  EXPECT_EQ(run({"explain"}).code, exit_usage);
}

TEST(Explain, TakesAGroupForItsRules) {
  const Result result = run({"explain", "year"});
  EXPECT_EQ(result.code, exit_fine);
  EXPECT_THAT(result.out, HasSubstr("\nyear-missing: "));
  EXPECT_THAT(result.out, Not(HasSubstr("edition-ordinal: ")));
  EXPECT_THAT(run({"explain", "yaer"}).err, HasSubstr("did you mean \"year\"?"));
}

TEST(List, ShowsEveryTable) {
  for (const std::string list : {"formats", "readers", "rules", "profiles", "reports"}) {
    EXPECT_EQ(run({"list", list}).code, exit_fine);
    EXPECT_THAT(run({"list", list, "--json"}).out, StartsWith("[\n"));
  }
  EXPECT_THAT(run({"list", "formats"}).out, HasSubstr("epub"));
  EXPECT_THAT(run({"list", "format"}).err, HasSubstr("did you mean \"formats\"?"));
}

TEST(List, KnowsTheProfilesThatRulesKnow) {
  for (const std::string_view choice : option::profile.choices) {
    EXPECT_TRUE(lint::profile_from(choice)) << choice;
    EXPECT_THAT(run({"list", "profiles"}).out, HasSubstr(std::string(choice) + " "));
  }
}

TEST(Clock, CountsDaysInUtc) {
  EXPECT_EQ(to_iso(day_of(0)), "1970-01-01");
  EXPECT_EQ(to_iso(day_of(951782399)), "2000-02-28");
  EXPECT_EQ(to_iso(day_of(951782400)), "2000-02-29");
  EXPECT_EQ(to_iso(day_of(-1)), "1969-12-31");
}

TEST(Catalogue, AddsToWhatTheRulesKnow) {
  const TemporaryFolder folder;
  const std::string own =
      folder.write("own.tsv", "title\tedition\tyear\nAtlas of Bone Repair\t3\t2018\n");
  const std::string list = folder.write(
      "list.txt",
      "Marrow A. Bone. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Boston, MA: Fibula Press; "
      "2008:chap 1.\n");
  EXPECT_THAT(run({"refs", list}).out, Not(HasSubstr("edition-year-mismatch")));
  EXPECT_THAT(run({"refs", list, "--catalogue", own}).out,
              HasSubstr("the 3rd edition is from 2018, not 2008"));
}

TEST(Catalogue, RefusesATableThatItCannotUse) {
  const TemporaryFolder folder;
  const std::string own = folder.write("own.tsv", "title\tedition\tyear\nAtlas\t3\n");
  const Result malformed = run({"refs", "--catalogue", own}, "");
  EXPECT_EQ(malformed.code, exit_usage);
  EXPECT_THAT(malformed.err, HasSubstr("own.tsv:2: the year is missing"));
  EXPECT_EQ(run({"refs", "--catalogue", folder.path("none.tsv")}, "").code, exit_usage);
}

TEST(Catalogue, LearnsFromInputs) {
  const TemporaryFolder folder;
  const std::string reference =
      "Marrow A. Bone. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Boston, MA: Fibula Press; "
      "2018:chap 1.\n";
  const std::string text = folder.write(
      "bone.txt", "Bone\n\nWhat is the definition of Bone?\n\nIt is hard.\n\nReferences\n\n" +
                      reference + "\n" + reference);
  const Result result = run({"catalogue", "learn", text});
  EXPECT_EQ(result.code, exit_fine);
  EXPECT_THAT(result.out, HasSubstr("Atlas of Bone Repair\t3\t2018\tSpongy BC\tFibula Press\t"
                                    "Boston, MA\t2 of 2\n"));
  EXPECT_EQ(run({"catalogue", "lern", text}).code, exit_usage);
  EXPECT_EQ(run({"catalogue", "learn"}).code, exit_usage);
}

}  // namespace
}  // namespace chapbook::cli
