#include "converters/cli/configuration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "converters/cli/exit_codes.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/error.hpp"
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

/// What `text` sets for a command, by name of the option.
std::map<std::string, std::vector<std::string>> settings(const Command& command,
                                                         const std::string& text,
                                                         const std::string& name) {
  const Configuration file(*Source::make(name, text));
  std::map<std::string, std::vector<std::string>> out;
  for (const Setting& each : file.settings_for(command)) {
    out[std::string(each.option->name)] = each.values;
  }
  return out;
}

std::string refusal(const std::string& text) {
  try {
    const Configuration file(*Source::make("c.toml", text));
    return "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
}

TEST(Configuration, GivesAKeyAtTheTopToEveryCommandThatKnowsIt) {
  const std::string text =
      "profile = \"ama11\"\nlang = \"de\"\n\n[lint]\nprofile = \"nlm\"\nselect = [\"a\", \"b,c\"]\n"
      "ignore = \"d\"\nfix = true\ndiff = false\ntoday = 2026-11-22\n";
  auto lint = settings(lint_command, text, "c.toml");
  EXPECT_THAT(lint["profile"], ElementsAre("nlm"));
  EXPECT_THAT(lint["select"], ElementsAre("a", "b,c"));
  EXPECT_THAT(lint["ignore"], ElementsAre("d"));
  EXPECT_THAT(lint["fix"], ElementsAre("true"));
  EXPECT_THAT(lint["diff"], IsEmpty());
  EXPECT_THAT(lint["today"], ElementsAre("2026-11-22"));
  EXPECT_FALSE(lint.contains("lang"));
  EXPECT_THAT(settings(refs_command, text, "c.toml")["profile"], ElementsAre("ama11"));
  EXPECT_THAT(settings(convert_command, text, "c.toml")["lang"], ElementsAre("de"));
}

TEST(Configuration, HasAKeyForEveryOptionOfACommandAndOfTheFormats) {
  for (const Command* command : configurable_commands()) {
    for (const formats::OptionSpec* option : options_of(*command)) {
      if (is_for_command_line(*option)) continue;
      const std::string value = option->argument.empty() ? "true"
                                : option->choices.empty()
                                    ? "\"x\""
                                    : "\"" + std::string(option->choices[0]) + "\"";
      const std::string line = std::string(option->name) + " = " + value + "\n";
      EXPECT_EQ(settings(*command, "[" + std::string(command->name) + "]\n" + line, "c.toml")
                    .count(std::string(option->name)),
                1U)
          << line;
    }
  }
}

TEST(Configuration, TakesPathsAsRelativeToTheFile) {
  const std::string text =
      "[convert]\ncover = \"art/cover.png\"\noutput = \"out/\"\n[lint]\ncatalogue = [\"../a.tsv\", "
      "\"/b.tsv\"]\nreport = [\"text\", \"sarif:out/f.sarif\"]\n[refs]\ncatalogue = \"-\"\n";
  auto convert = settings(convert_command, text, "../conf/c.toml");
  EXPECT_THAT(convert["cover"], ElementsAre("../conf/art/cover.png"));
  EXPECT_THAT(convert["output"], ElementsAre("../conf/out/"));
  auto lint = settings(lint_command, text, "../conf/c.toml");
  EXPECT_THAT(lint["catalogue"], ElementsAre("../a.tsv", "/b.tsv"));
  EXPECT_THAT(lint["report"], ElementsAre("text", "sarif:../conf/out/f.sarif"));
  EXPECT_THAT(settings(lint_command, text, "c.toml")["report"],
              ElementsAre("text", "sarif:out/f.sarif"));
  EXPECT_THAT(settings(refs_command, text, "../conf/c.toml")["catalogue"], ElementsAre("-"));
}

TEST(Configuration, SaysWhereItIsWrongAndWhatWasMeant) {
  EXPECT_EQ(refusal("\n  profil = 1"),
            "c.toml:2:3: unknown key \"profil\"; did you mean \"profile\"?");
  EXPECT_EQ(refusal("[lint]\nprofle = 1"),
            "c.toml:2:1: unknown key \"profle\"; did you mean \"profile\"?");
  EXPECT_EQ(refusal("[lnt]"), "c.toml:1:2: unknown table \"lnt\"; did you mean \"lint\"?");
  EXPECT_EQ(refusal("convert = 1"), "c.toml:1:11: \"convert\" must be a table, not a whole number");
  EXPECT_EQ(refusal("[lint]\nfix = \"yes\""),
            "c.toml:2:7: \"fix\" must be true or false, not a string");
  EXPECT_EQ(refusal("profile = true"),
            "c.toml:1:11: \"profile\" must be a string, not true or false");
  EXPECT_EQ(refusal("profile = [\"nlm\"]"),
            "c.toml:1:11: \"profile\" must be a string, not an array");
  EXPECT_EQ(refusal("[lint]\nselect = [\"a\", 2.5]"),
            "c.toml:2:16: \"select\" must be a string or an array of strings, not a number");
  EXPECT_EQ(refusal("profile = \"ama12\""),
            "c.toml:1:11: \"profile\": unknown value \"ama12\"; did you mean \"ama10\"?");
  EXPECT_EQ(refusal("config = \"x\""), "c.toml:1:1: unknown key \"config\"");
  EXPECT_THAT(refusal("[lint]\nselect = [\"a\""), StartsWith("c.toml:2:"));
  EXPECT_THAT(refusal("lint.select = 1\n[lint]\n"), StartsWith("c.toml:"));
  EXPECT_THAT(refusal("a = \"\xFF\""), StartsWith("c.toml:1:"));
  EXPECT_THAT(refusal("# \xC3\xA9\xC3\xA9\n\xC3\xA9 = 1"), StartsWith("c.toml:2:1: "));
}

constexpr std::string_view chapter =
    "Digre KB. Headaches and other head pain. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 370.\n";

/// The option as `chapbook config` shows it for lint.
std::string line_of(const Result& result, const std::string& name) {
  const std::size_t at = result.out.find("\n" + name + " ", result.out.find("[lint]"));
  return at == std::string::npos
             ? ""
             : result.out.substr(at + 1, result.out.find('\n', at + 1) - at - 1);
}

TEST(FindConfiguration, LooksUpwardsToTheRootOfTheRepository) {
  const TemporaryFolder folder;
  folder.write("chapbook.toml", "profile = \"nlm\"\n");
  folder.write("repo/a/b/x.txt", chapter);
  const auto shown = [&] {
    return line_of(run({"config", folder.path("repo/a/b/x.txt")}), "profile");
  };
  EXPECT_THAT(shown(), StartsWith("profile = \"nlm\""));
  folder.write("repo/.git/HEAD", "");
  EXPECT_THAT(shown(), StartsWith("profile = \"adam\""));
  folder.write("repo/chapbook.toml", "profile = \"ama10\"\n");
  EXPECT_THAT(shown(), StartsWith("profile = \"ama10\""));
  folder.write("repo/a/b/chapbook.toml", "profile = \"ama11\"\n");
  EXPECT_THAT(shown(), StartsWith("profile = \"ama11\""));
}

TEST(FindConfiguration, TakesOneForAllInputsAndSaysWhichItLeavesOut) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  const std::string file = folder.write("chapbook.toml", "profile = \"nlm\"\n");
  const std::string x = folder.write("a/x.txt", chapter);
  const std::string y = folder.write("b/y.txt", chapter);
  const std::string z = folder.write("b/z.txt", chapter);
  EXPECT_EQ(run({"config", x, y}).err, "");
  const std::string nearer = folder.write("b/chapbook.toml", "profile = \"ama11\"\n");
  const Result both = run({"config", x, y, z});
  EXPECT_THAT(line_of(both, "profile"), HasSubstr(file + ":1:11"));
  EXPECT_EQ(both.err, "chapbook: warning: " + nearer +
                          " is not used: a run has one configuration, the nearest upwards from all "
                          "its inputs\n");
  EXPECT_THAT(line_of(run({"config", y, z}), "profile"), HasSubstr(nearer));
  EXPECT_THAT(line_of(run({"config", folder.path("b")}), "profile"), HasSubstr(nearer));
  EXPECT_THAT(line_of(run({"config", folder.path()}), "profile"), HasSubstr(file + ":1:11"));
}

TEST(FindConfiguration, IsOverruledOnTheCommandLine) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("chapbook.toml", "profile = \"nlm\"\nselect = [\"a\", \"b\"]\nreport = \"json\"\n");
  const std::string other = folder.write("other.toml", "profile = \"ama10\"\n");
  const std::string x = folder.write("x.txt", chapter);
  const Result given = run({"config", x, "--profile", "ama11", "--select=c"});
  EXPECT_THAT(line_of(given, "profile"), HasSubstr("\"ama11\""));
  EXPECT_THAT(line_of(given, "profile"), HasSubstr("# command line"));
  EXPECT_THAT(line_of(given, "select"), HasSubstr("[\"c\"]"));
  EXPECT_THAT(line_of(given, "fail-on"), HasSubstr("# default"));
  EXPECT_THAT(line_of(run({"config", x, "--config", other}), "profile"),
              HasSubstr(other + ":1:11"));
  EXPECT_THAT(line_of(run({"config", x, "--isolated"}), "profile"), HasSubstr("\"adam\""));
  EXPECT_EQ(run({"config", x, "--isolated", "--config", other}).code, exit_usage);
  EXPECT_EQ(run({"config", x, "--config", folder.path("none.toml")}).code, exit_usage);
}

TEST(FindConfiguration, LetsTheCommandLineTakeASwitchBack) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("chapbook.toml", "[lint]\nfix = true\nstatistics = true\n");
  const std::string slip =
      "Headache\n\nReferences\n\nDigre KB. Headache. Lancet. 2018;391(2):1315\u20131330.\n";
  const std::string x = folder.write("x.txt", slip);
  const Result shown = run({"config", x, "--no-fix"});
  EXPECT_THAT(line_of(shown, "fix"), StartsWith("fix = false"));
  EXPECT_THAT(line_of(shown, "fix"), HasSubstr("# command line"));
  EXPECT_THAT(line_of(shown, "statistics"), StartsWith("statistics = true"));
  EXPECT_THAT(run({"lint", x, "--no-fix", "--no-statistics"}).out, HasSubstr("fixable with --fix"));
  EXPECT_EQ(folder.read("x.txt"), slip);
}

TEST(FindConfiguration, ChangesWhatARunDoes) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  const std::string file =
      folder.write("chapbook.toml", "[refs]\nreport = \"concise\"\nprofile = \"nlm\"\n");
  const std::string x = folder.write("x.txt", chapter);
  const Result result = run({"refs", x});
  EXPECT_THAT(result.out, Not(IsEmpty()));
  EXPECT_THAT(result.out, Not(HasSubstr("1 reference")));
  EXPECT_THAT(run({"refs", x, "--isolated"}).out, HasSubstr("1 reference"));

  folder.write("chapbook.toml", "[refs]\nselect = [\"unreadable-dat\"]\n");
  const Result wrong = run({"refs", x});
  EXPECT_EQ(wrong.code, exit_usage);
  EXPECT_EQ(wrong.err,
            "chapbook: " + file +
                ":2:10: --select: unknown rule or group \"unreadable-dat\"; did you mean "
                "\"unreadable-date\"?\n");
  EXPECT_EQ(run({"refs", x, "--select", "unreadable-dat"}).err.find(file), std::string::npos);
  folder.write("chapbook.toml", "[refs]\nno = 1\n");
  EXPECT_EQ(run({"refs", x}).code, exit_usage);
  EXPECT_EQ(run({"list", "rules"}).code, exit_fine);
}

TEST(FindConfiguration, LeavesTheVerbOfACommandOut) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("chapbook.toml", "catalogue = \"none.tsv\"\n");
  const Result result = run({"catalogue", "learn", folder.write("x.txt", chapter)});
  EXPECT_EQ(result.code, exit_usage);
  EXPECT_THAT(result.err, HasSubstr("none.tsv: cannot be opened"));
}

TEST(ConfigCommand, PrintsWhatCanBeReadAgain) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("chapbook.toml",
               "author = []\n[convert]\nto = [\"epub\", \"html\"]\nstrict = true\nquiet = false\n"
               "rights = \"\\\"A\\\\B\\\" \\n\\u0001\"\n");
  const Result first = run({"config", folder.path()});
  EXPECT_EQ(first.code, exit_fine);
  folder.write("chapbook.toml", first.out);
  const Configuration again(*Source::make("c.toml", first.out));
  auto convert = settings(convert_command, first.out, "c.toml");
  EXPECT_TRUE(convert.contains("author"));
  EXPECT_THAT(convert["author"], IsEmpty());
  EXPECT_THAT(convert["to"], ElementsAre("epub", "html"));
  EXPECT_THAT(convert["strict"], ElementsAre("true"));
  EXPECT_THAT(convert["rights"], ElementsAre("\"A\\B\" \n\x01"));
}

TEST(ConfigCommand, ServesPrograms) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("chapbook.toml", "[lint]\nselect = [\"a\"]\nfix = true\n");
  const Result result = run({"config", folder.path(), "--json"});
  EXPECT_EQ(formats::read_json_object(result.out).error, "");
  EXPECT_THAT(result.out,
              HasSubstr("\"origin\": \"file\",\n        \"line\": 3,\n        \"column\": 7"));
  EXPECT_THAT(run({"config", "--isolated", "--json"}).out, StartsWith("{\n  \"file\": null,"));
}

}  // namespace
}  // namespace chapbook::cli
