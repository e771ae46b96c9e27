// Several threads over many inputs: what comes out does not depend on how many there are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "converters/cli/exit_codes.hpp"
#include "support/program.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tests::Result;
using tests::run;
using tests::TemporaryFolder;

std::string article(int number) {
  const std::string name = "Gout " + std::to_string(number);
  return name + "\n\nWhat is the definition of " + name + "?\n\n" +
         std::string(static_cast<std::size_t>(number % 7) * 400, 'a') +
         " is a kind of arthritis.\n\n\n\nDigre KB. Headaches and other head pain. In: Goldman L, "
         "Schafer AI, eds. Goldman-Cecil Medicine. " +
         std::to_string(20 + number % 6) + "th ed. Philadelphia, PA: Elsevier; 20" +
         std::to_string(10 + number % 3) + ":chap 370.\n";
}

/// 40 texts below "in" and two inputs that fail.
std::vector<std::string> write_inputs(const TemporaryFolder& folder) {
  for (int number = 0; number < 40; ++number) {
    folder.write("in/text" + std::to_string(number) + ".txt", article(number));
  }
  folder.write("none/readme", "");
  return {folder.path("missing.txt"), folder.path("in"), folder.path("none")};
}

std::vector<std::string> joined(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Runs a command with 1, 2 and 7 threads and wants the same from each; gives the first result.
Result run_alike(const std::vector<std::string>& words, const std::string& input = {}) {
  const Result first = run(joined(words, {"--jobs", "1"}), input);
  for (const char* jobs : {"2", "7"}) {
    const Result other = run(joined(words, {"--jobs", jobs}), input);
    EXPECT_EQ(other.code, first.code) << jobs;
    EXPECT_EQ(other.out, first.out) << jobs;
    EXPECT_EQ(other.err, first.err) << jobs;
  }
  return first;
}

TEST(ManyInputs, ConvertTheSameForAnyNumberOfThreads) {
  const TemporaryFolder folder;
  const auto inputs = write_inputs(folder);
  std::vector<std::vector<std::string>> trees;
  Result first;
  for (const std::string jobs : {"1", "2", "7"}) {
    const TemporaryFolder out;
    const Result result = run(joined(joined({"convert"}, inputs),
                                     {"--to", "epub,jats", "-o", out.path(), "--jobs", jobs}));
    EXPECT_EQ(result.code, exit_input);
    if (trees.empty()) first = result;
    EXPECT_EQ(result.err, first.err) << jobs;
    trees.emplace_back();
    for (const std::string& name : out.files()) trees.back().push_back(name + out.read(name));
    EXPECT_EQ(trees.back(), trees.front()) << jobs;
  }
  EXPECT_EQ(trees.front().size(), 80U);
  EXPECT_THAT(first.err, HasSubstr("41 inputs, 80 outputs written, 2 failed"));
}

TEST(ManyInputs, PrintTheSameForAnyNumberOfThreads) {
  const TemporaryFolder folder;
  const auto inputs = write_inputs(folder);
  EXPECT_EQ(run_alike(joined({"lint"}, inputs)).code, exit_input);
  EXPECT_THAT(run_alike(joined({"lint", "--diff"}, inputs)).out, HasSubstr("@@"));
  EXPECT_THAT(run_alike(joined({"convert", "--to", "fhir-ndjson", "-o", "-"}, inputs)).out,
              HasSubstr("Gout 39"));
  EXPECT_EQ(run_alike(joined({"catalogue", "learn"}, inputs)).code, exit_input);
}

TEST(ManyInputs, BecomeTheSameBookForAnyNumberOfThreads) {
  const TemporaryFolder folder;
  (void)write_inputs(folder);
  const Result result = run_alike({"convert", folder.path("in"), "--to", "epub", "--book",
                                   "--title", "Gout", "--date", "2026-01-02", "-o", "-"});
  EXPECT_EQ(result.code, exit_fine) << result.err;
}

TEST(ManyInputs, AreMendedTheSameForAnyNumberOfThreads) {
  std::vector<std::string> texts;
  for (const std::string jobs : {"1", "7"}) {
    const TemporaryFolder folder;
    (void)write_inputs(folder);
    const Result result = run({"lint", folder.path("in"), "--fix", "--jobs", jobs});
    EXPECT_THAT(result.out, HasSubstr(" fixed"));
    texts.emplace_back();
    for (const std::string& name : folder.files()) texts.back() += folder.read(name);
  }
  EXPECT_EQ(texts.front(), texts.back());
}

TEST(ManyInputs, UsageErrorsEndTheRunAtTheSamePlace) {
  const TemporaryFolder folder;
  const auto inputs = write_inputs(folder);
  const Result result = run_alike(
      joined({"convert", "--to", "html", "--lang", "?", "-o", folder.path("out")}, inputs));
  EXPECT_EQ(result.code, exit_usage);
  EXPECT_EQ(run({"lint", folder.path("in"), "--jobs", "0"}).code, exit_usage);
}

TEST(ManyInputs, LargerOnesThanAllowedFailAlone) {
  const TemporaryFolder folder;
  folder.write("large.txt", article(1) + std::string(5000, 'a'));
  folder.write("small.txt", article(1));
  const Result converted = run({"convert", folder.path(), "--to", "html", "-o", folder.path("out"),
                                "--max-size", "4K", "--date", "2026-01-02"});
  EXPECT_EQ(converted.code, exit_input);
  EXPECT_EQ(converted.err, "chapbook: " + folder.path("large.txt") +
                               ": larger than 4 KiB, the largest input that is read\n"
                               "2 inputs, 1 output written, 1 failed\n");
  EXPECT_TRUE(folder.has("out/small.html"));
  EXPECT_EQ(run({"lint", folder.path(), "--max-size", "4096"}).code, exit_input);
  for (const char* wrong : {"0", "65M", "4G", "M", "-1", ""}) {
    EXPECT_EQ(run({"lint", folder.path(), "--max-size", wrong}).code, exit_usage) << wrong;
  }
}

TEST(ManyInputs, LinesOfReferencesAreAnsweredInOrder) {
  std::string lines;
  for (int number = 0; number < 100; ++number) {
    lines += number % 9 == 0 ? "no JSON\n"
                             : "{\"id\":" + std::to_string(number) +
                                   ",\"text\":\"Marrow A. Bone repair. J Bone. 2020;1(2):3-4.\"}\n";
  }
  const Result result = run_alike({"refs", "--jsonl", "-"}, lines);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 100);
}

}  // namespace
}  // namespace chapbook::cli
