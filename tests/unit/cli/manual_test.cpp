#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "converters/cli/command_line.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/manual/manual.hpp"
#include "converters/cli/manual/markdown.hpp"
#include "converters/cli/manual/worked_example.hpp"
#include "converters/cli/program.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using tests::TemporaryFolder;

int explain(const std::vector<std::string>& words) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err, false};
  std::vector<std::string> all{"explain"};
  all.insert(all.end(), words.begin(), words.end());
  return run_program(all, streams);
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
  EXPECT_EQ(markdown::prose("a <i> & [b](c) * 2_3 | `code`"),
            "a \\<i\\> & \\[b\\](c) \\* 2\\_3 \\| `code`");
  EXPECT_EQ(markdown::sentence("two works on one line"), "Two works on one line.");
  EXPECT_EQ(markdown::sentence("which?"), "Which?");
  EXPECT_EQ(markdown::code("r4|r5"), "`r4\\|r5`");
  EXPECT_EQ(markdown::code(""), "");
}

lint::Rule rule_for(std::string_view bad,
                    void (*check)(const ast::Reference& reference, lint::Report& report)) {
  lint::Rule rule;
  rule.id = "no-gout";
  rule.bad = {bad};
  rule.check_reference = check;
  return rule;
}

TEST(WorkedExample, UnderlinesWhereTheLineWasBroken) {
  const lint::Rule rule = rule_for(
      "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb "
      "\u00E9t\u00E9 cc gout dddd.",
      [](const ast::Reference& reference, lint::Report& report) {
        const auto at = static_cast<std::uint32_t>(reference.raw.find("cc gout"));
        report.add({at, at + 7}, "not gout");
      });
  EXPECT_THAT(work_through(rule).bad,
              HasSubstr("bbb \u00E9t\u00E9\ncc gout dddd.\n^^^^^^^\nwarning: not gout\n"));
}

TEST(WorkedExample, MarksAPlaceWithoutWidth) {
  const lint::Rule rule =
      rule_for("\u00C9mile", [](const ast::Reference& reference, lint::Report& report) {
        report.add({reference.span.end, reference.span.end}, "no end",
                   {{"write one", Applicability::safe, {{{6, 6}, "."}}}});
      });
  const WorkedExample worked = work_through(rule);
  EXPECT_EQ(worked.bad, "\u00C9mile\n     ^\nwarning: no end\n  fix: write one\n");
  EXPECT_TRUE(worked.fixed.starts_with("\u00C9mile."));
  EXPECT_FALSE(worked.fix_gives_good);
}

TEST(WorkedExample, ShowsTheArticlesOfARuleAcrossDocuments) {
  const auto rule = std::ranges::find_if(
      lint::all_rules(), [](const lint::Rule* each) { return each->check_corpus != nullptr; });
  ASSERT_NE(rule, lint::all_rules().end());
  const std::string shown = work_through(**rule).bad;
  EXPECT_TRUE(shown.starts_with("article-1.txt\n"));
  EXPECT_THAT(shown, HasSubstr("\n\narticle-2.txt\n"));
  EXPECT_THAT(shown, HasSubstr("\n  see article-"));
}

TEST(Manual, ShowsAFindingOnEveryRulePage) {
  for (const lint::Rule* rule : lint::all_rules()) {
    const std::string page = rule_page(*rule);
    EXPECT_THAT(page, HasSubstr("\n# " + std::string(rule->id) + "\n"));
    EXPECT_THAT(page, HasSubstr("^\n")) << rule->id;
    EXPECT_THAT(page, HasSubstr("\n" + std::string(to_string(rule->severity)) + ": "));
    if (rule->fix == lint::FixPolicy::safe) {
      EXPECT_THAT(page, AnyOf(HasSubstr("what `--fix` makes of it"), HasSubstr("After `--fix`:")))
          << rule->id;
    }
  }
}

TEST(Manual, LinksToPagesThatAreThere) {
  namespace fs = std::filesystem;
  const std::vector<Page> pages = manual_pages();
  std::set<std::string> paths;
  for (const Page& page : pages) EXPECT_TRUE(paths.insert(page.path).second) << page.path;
  static const std::regex link(R"(\]\(([^)#]+)(#[^)]*)?\))");
  for (const Page& page : pages) {
    for (std::sregex_iterator at(page.text.begin(), page.text.end(), link), end; at != end; ++at) {
      const std::string target = (fs::path(page.path).parent_path() / (*at)[1].str()).string();
      EXPECT_TRUE(paths.contains(target) || fs::exists(test::source_folder() / "docs" / target))
          << page.path << " -> " << target;
    }
  }
}

TEST(Manual, NamesEveryOptionAndExitCode) {
  const std::string all = commands_page() + formats_page();
  for (const Command* command : all_commands()) {
    for (const formats::OptionSpec* option : options_of(*command)) {
      EXPECT_THAT(all, HasSubstr("--" + std::string(option->name)));
    }
  }
  for (const formats::Format* format : formats::all_formats()) {
    EXPECT_THAT(all, HasSubstr(std::string(format->media_type)));
  }
  EXPECT_THAT(all, HasSubstr("| 75 |"));
}

TEST(Manual, WritesOnlyPagesThatDiffer) {
  const TemporaryFolder folder;
  ASSERT_EQ(explain({"--manual", folder.path("docs")}), exit_fine);
  const std::filesystem::path index = folder.path("docs/rules/README.md");
  const std::filesystem::path commands = folder.path("docs/commands.md");
  const auto long_ago = std::filesystem::last_write_time(index) - std::chrono::hours(1);
  std::filesystem::last_write_time(index, long_ago);
  std::ofstream(commands) << "old";
  ASSERT_EQ(explain({"--manual", folder.path("docs")}), exit_fine);
  EXPECT_EQ(std::filesystem::last_write_time(index), long_ago);
  EXPECT_GT(std::filesystem::file_size(commands), 1000U);
}

TEST(Manual, TakesNothingElse) {
  const TemporaryFolder folder;
  EXPECT_EQ(explain({"--manual", folder.path("docs"), "edition-form"}), exit_usage);
  EXPECT_EQ(explain({"--manual", folder.path("docs"), "--json"}), exit_usage);
  folder.write("file", "");
  EXPECT_EQ(explain({"--manual", folder.path("file")}), exit_usage);
}

}  // namespace
}  // namespace chapbook::cli
