#include "converters/cli/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "parsers/base/error.hpp"

namespace chapbook::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr std::array<std::string_view, 2> sizes{"small", "large"};
const formats::OptionSpec output{"output", "PATH", "where to"};
const formats::OptionSpec quiet{"quiet", "", "say less"};
const formats::OptionSpec size{"size", "SIZE", "how large", sizes, "small"};
const formats::OptionSpec author{"author", "NAME", "who", {}, {}, true};
const std::array<const formats::OptionSpec*, 4> rows{&output, &quiet, &size, &author};

int run_nothing(const Arguments&, Streams&) {
  return 0;
}
const Command command{
    "test", "tests",     {{{"test a", "tests a"}, {"test b", "tests b"}}}, {"FILE...", 1, 2}, rows,
    false,  &run_nothing};

std::string refusal(const std::vector<std::string>& words) {
  try {
    (void)read_arguments(command, words);
    return "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
}

TEST(ReadArguments, KnowsEveryFormOfAnOption) {
  const std::vector<std::string> words{"a", "--author",     "--x", "--author=Y=Z", "-q", "-o",
                                       "-", "--size=large", "-"};
  const Arguments arguments = read_arguments(command, words);
  EXPECT_THAT(arguments.operands, ElementsAre("a", "-"));
  EXPECT_THAT(arguments.options.all(author), ElementsAre("--x", "Y=Z"));
  EXPECT_TRUE(arguments.options.is_on(quiet));
  EXPECT_EQ(arguments.options.get(output), "-");
  EXPECT_EQ(arguments.options.get(size), "large");
}

TEST(ReadArguments, TakesAValueAttachedToALetterAndAnEmptyOne) {
  const std::vector<std::string> words{"-oout/", "--author=", "a"};
  const Arguments arguments = read_arguments(command, words);
  EXPECT_EQ(arguments.options.get(output), "out/");
  EXPECT_THAT(arguments.options.all(author), ElementsAre(""));
  EXPECT_EQ(arguments.options.get(size), "small");
}

TEST(ReadArguments, ReadsOperandsAfterTwoDashes) {
  const std::vector<std::string> words{"--", "--quiet", "-o"};
  EXPECT_THAT(read_arguments(command, words).operands, ElementsAre("--quiet", "-o"));
}

TEST(ReadArguments, SaysWhatIsWrongAndWhatWasMeant) {
  EXPECT_EQ(refusal({"a", "--ouput", "x"}), "unknown option --ouput; did you mean --output?");
  EXPECT_EQ(refusal({"a", "-x"}), "unknown option -x");
  EXPECT_EQ(refusal({"a", "--output"}), "--output needs a value: PATH");
  EXPECT_EQ(refusal({"a", "--quiet=no"}), "--quiet takes no value");
  EXPECT_EQ(refusal({"a", "-ox", "--output=y"}), "--output is given twice");
  EXPECT_THAT(refusal({"a", "--size", "lrage"}), HasSubstr("did you mean \"large\"?"));
  EXPECT_THAT(refusal({}), HasSubstr("usage: chapbook test FILE..."));
  EXPECT_THAT(refusal({"a", "b", "c"}), HasSubstr("\"c\" is one too many"));
}

TEST(ReadArguments, TakesBackWhatAFileSetsAndTheLastOneCounts) {
  const std::vector<std::string> off{"a", "--to", "html", "--strict", "--no-strict", "--no-quiet"};
  const Arguments quiet_no_more = read_arguments(convert_command, off);
  EXPECT_THAT(quiet_no_more.off, ElementsAre("quiet", "strict"));
  EXPECT_TRUE(quiet_no_more.options.all({"strict", "", ""}).empty());
  const std::vector<std::string> on{"a", "--no-large-print", "--large-print"};
  const Arguments large = read_arguments(convert_command, on);
  EXPECT_THAT(large.off, IsEmpty());
  EXPECT_THAT(large.options.all({"large-print", "", ""}), ElementsAre("true"));
}

TEST(ReadArguments, TakesBackOnlyWhatAFileCanSet) {
  EXPECT_EQ(refusal({"a", "--no-quiet"}), "unknown option --no-quiet");
  const auto refused_by_convert = [](const std::string& word) {
    try {
      (void)read_arguments(convert_command, std::vector<std::string>{"a", word});
      return std::string("nothing was thrown");
    } catch (const Error& error) {
      return std::string(error.what());
    }
  };
  EXPECT_THAT(refused_by_convert("--no-isolated"), StartsWith("unknown option --no-isolated"));
  EXPECT_EQ(refused_by_convert("--no-stict"),
            "unknown option --no-stict; did you mean --no-strict?");
  EXPECT_EQ(refused_by_convert("--no-strict=maybe"), "--no-strict takes no value");
}

TEST(Help, ShowsTheExamplesFirst) {
  const std::string help = help_for(command);
  EXPECT_THAT(help, StartsWith("  test a\n      tests a\n  test b\n"));
  EXPECT_THAT(help, HasSubstr("  -o, --output PATH"));
  EXPECT_THAT(help, HasSubstr("small|large"));
  EXPECT_THAT(help, HasSubstr("(default: small)"));
}

TEST(Commands, HaveHelpForEveryOptionAndNoNameTwice) {
  for (const Command* each : all_commands()) {
    std::map<std::string_view, int> names;
    for (const formats::OptionSpec* option : options_of(*each)) {
      EXPECT_FALSE(option->help.empty()) << option->name;
      EXPECT_EQ(++names[option->name], 1) << each->name << " --" << option->name;
    }
    EXPECT_THAT(help_for(*each), StartsWith("  chapbook " + std::string(each->name)));
    EXPECT_THAT(help_for_all(), HasSubstr("  " + std::string(each->name) + " "));
  }
}

TEST(Commands, ShareAnOptionOfTwoFormatsOnlyAsTheSameRow) {
  std::map<std::string_view, const formats::OptionSpec*> seen;
  for (const formats::Format* format : formats::all_formats()) {
    for (const formats::OptionSpec* option : format->options) {
      EXPECT_EQ(seen.emplace(option->name, option).first->second, option) << option->name;
    }
  }
}

}  // namespace
}  // namespace chapbook::cli
