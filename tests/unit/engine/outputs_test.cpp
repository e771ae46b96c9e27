#include "converters/engine/outputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "parsers/base/error.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tests::TemporaryFolder;

std::string write_nothing(const ast::Document&, const formats::WriteContext&) {
  return {};
}
const formats::Format book{"book", "", "", ".book", "", {}, &write_nothing};
const formats::Format page{"page", "", "", ".page.xml", "", {}, &write_nothing};
const std::vector<const formats::Format*> one{&book};
const std::vector<const formats::Format*> both{&book, &page};

std::vector<std::string> paths(const std::vector<Job>& jobs) {
  std::vector<std::string> out;
  for (const Job& job : jobs) {
    for (const Output& output : job.outputs) out.push_back(output.path);
  }
  return out;
}

std::string refusal(const Inputs& inputs, std::span<const formats::Format* const> formats,
                    std::string_view place) {
  try {
    (void)plan_outputs(inputs, formats, place);
    return "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
}

TEST(PlanOutputs, UsesTheCurrentFolderByDefault) {
  EXPECT_THAT(paths(plan_outputs({{"in/a.b.txt", "-"}, {}, false}, both, {})),
              ElementsAre("a.b.book", "a.b.page.xml", "stdin.book", "stdin.page.xml"));
}

TEST(PlanOutputs, TakesTheWholeEndingOfAReaderOff) {
  EXPECT_THAT(
      paths(plan_outputs({{"gout.Chapbook.JSON", "other.json", ".txt"}, {}, false}, one, {})),
      ElementsAre("gout.book", "other.book", ".txt.book"));
}

TEST(PlanOutputs, OneInputAndOneFormatNameTheFile) {
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, one, "x.book")), ElementsAre("x.book"));
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, one, "-")), ElementsAre("-"));
}

TEST(PlanOutputs, MakesTheFolderForEverythingElse) {
  const TemporaryFolder folder;
  const std::string out = folder.path("new/deep");
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, both, out)),
              ElementsAre(out + "/a.book", out + "/a.page.xml"));
  EXPECT_TRUE(std::filesystem::is_directory(out));
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, one, out)), ElementsAre(out + "/a.book"));
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, one, folder.path("slash/"))),
              ElementsAre(folder.path("slash/a.book")));
  EXPECT_THAT(paths(plan_outputs({{"in/a.txt"}, {}, true}, one, folder.path("found"))),
              ElementsAre(folder.path("found/a.book")));
}

TEST(PlanOutputs, RefusesWhatWouldLoseAFile) {
  const TemporaryFolder folder;
  EXPECT_THAT(refusal({{"x/a.txt", "y/a.txt"}, {}, false}, one, folder.path("out")),
              HasSubstr("x/a.txt and y/a.txt would both be written to"));
  const std::string input = folder.write("a.book", "text");
  EXPECT_THAT(refusal({{input}, {}, false}, one, folder.path()), HasSubstr("replace an input"));
  EXPECT_THAT(refusal({{input}, {}, false}, one, input), HasSubstr("replace an input"));
}

TEST(PlanOutputs, RefusesAPlaceThatIsNoFolder) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "");
  EXPECT_THAT(refusal({{"a.txt"}, {}, false}, both, file), HasSubstr("cannot make this folder"));
  EXPECT_THAT(refusal({{"a.txt", "b.txt"}, {}, false}, one, "-"), HasSubstr("one input"));
  const std::string place = folder.path("all.book");
  EXPECT_THAT(refusal({{"a.txt", "b.txt"}, {}, false}, one, place),
              HasSubstr("one of this name is written " + place + "/"));
  EXPECT_FALSE(folder.has("all.book"));
  EXPECT_THAT(paths(plan_outputs({{"a.txt"}, {}, false}, both, place + "/")),
              ElementsAre(place + "/a.book", place + "/a.page.xml"));
}

TEST(PlanOutputs, LetsLinesOfSeveralInputsFollowOneAnother) {
  const std::vector<const formats::Format*> lines{formats::find_format("fhir-ndjson")};
  const std::vector<const formats::Format*> two{lines[0], formats::find_format("csl-jsonl")};
  EXPECT_THAT(paths(plan_outputs({{"a.txt", "b.txt"}, {}, false}, lines, "-")),
              ElementsAre("-", "-"));
  EXPECT_THAT(refusal({{"a.txt", "b.txt"}, {}, false}, two, "-"), HasSubstr("one format"));
}

}  // namespace
}  // namespace chapbook::engine
