#include "converters/batch/batch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_folder.hpp"

namespace chapbook::batch {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tests::TemporaryFolder;

const std::vector<std::string> input{
    R"({"id":"gout","text":"Gout\n\nWhat is Gout?\n\nGout is a kind of arthritis.\n"})",
    R"({"id":"asthma","text":"Asthma\n\nWhat is Asthma?\n\nA disease of the airways.\n","n":2})",
    "not JSON",
    R"({"id":"none","path":"/nowhere/none.txt"})",
};

Request request_for(const TemporaryFolder* folder, std::size_t jobs = 1) {
  Request request;
  request.formats = {formats::find_format("jats"), formats::find_format("html")};
  request.analyze = [](std::shared_ptr<const Source> source) {
    return engine::analyze(std::move(source), {});
  };
  request.date = from_iso("2026-01-02");
  request.jobs = jobs;
  request.tool = "test";
  if (folder != nullptr) request.folder = folder->path();
  return request;
}

struct Outcome {
  Totals totals;
  std::vector<std::string> answers;
};

Outcome run_over(const Request& request, const std::vector<std::string>& lines,
                 std::size_t stop_after = 1000000) {
  Outcome out;
  auto at = lines.begin();
  std::atomic<bool> stop = false;
  Channel channel;
  channel.next_line = [&](std::string& line) {
    if (at == lines.end()) return false;
    line = *at++;
    return true;
  };
  channel.answer = [&](std::string_view answer) {
    out.answers.emplace_back(answer);
    if (out.answers.size() >= stop_after) stop = true;
  };
  channel.stop = &stop;
  out.totals = run(request, channel);
  return out;
}

std::vector<std::string> statuses(const std::vector<std::string>& answers) {
  std::vector<std::string> out;
  for (const std::string& answer : answers) {
    const std::size_t at = answer.find(R"("status":")") + 10;
    out.push_back(answer.substr(at, answer.find('"', at) - at));
  }
  return out;
}

TEST(Batch, AnswersEachLineInOrder) {
  const Outcome outcome = run_over(request_for(nullptr), input);
  EXPECT_THAT(statuses(outcome.answers), ElementsAre("ok", "ok", "failed", "failed"));
  EXPECT_THAT(outcome.answers[1], HasSubstr(R"(,"n":2})"));
  EXPECT_THAT(outcome.answers[3], HasSubstr("/nowhere/none.txt: cannot be opened"));
  EXPECT_EQ(outcome.totals.read, 4U);
  EXPECT_EQ(outcome.totals.worst, ErrorKind::input);
  EXPECT_TRUE(run_over(request_for(nullptr), {}).answers.empty());
}

TEST(Batch, GivesTheSameBytesForAnyNumberOfThreads) {
  std::vector<std::string> many;
  for (int number = 0; number < 100; ++number) {
    many.push_back(R"({"id":"a)" + std::to_string(number) + R"(","text":"A)" +
                   std::to_string(number) + R"("})");
  }
  const Outcome one = run_over(request_for(nullptr, 1), many);
  EXPECT_EQ(run_over(request_for(nullptr, 2), many).answers, one.answers);
  EXPECT_EQ(run_over(request_for(nullptr, 7), many).answers, one.answers);
}

TEST(Batch, ResumesWhereTheJournalAndTheFilesAgree) {
  const TemporaryFolder folder;
  const std::vector<std::string> good(input.begin(), input.begin() + 2);
  Request request = request_for(&folder);
  request.resume = true;
  const auto run_once = [&](const std::vector<std::string>& lines) {
    Journal journal(folder.path("journal"));
    request.journal = &journal;
    return statuses(run_over(request, lines).answers);
  };
  EXPECT_THAT(run_once(good), ElementsAre("ok", "ok"));
  EXPECT_THAT(run_once(good), ElementsAre("skipped", "skipped"));

  folder.write("gout.html", "spoiled");
  EXPECT_THAT(run_once(good), ElementsAre("ok", "skipped"));
  std::filesystem::remove(folder.path("asthma.jats.xml"));
  EXPECT_THAT(run_once(good), ElementsAre("skipped", "ok"));
  EXPECT_THAT(run_once({good[0], R"({"id":"asthma","text":"Asthma"})"}),
              ElementsAre("skipped", "ok"));
  request.options.set("lang", "de");
  EXPECT_THAT(run_once(good), ElementsAre("ok", "ok"));
  request.tool = "a later version";
  EXPECT_THAT(run_once(good), ElementsAre("ok", "ok"));
}

TEST(Batch, DoesNotTakeFailuresForDone) {
  const TemporaryFolder folder;
  Request request = request_for(&folder);
  request.resume = true;
  for (int round = 0; round < 2; ++round) {
    Journal journal(folder.path("journal"));
    request.journal = &journal;
    EXPECT_THAT(statuses(run_over(request, {input[3]}).answers), ElementsAre("failed"));
  }
}

TEST(Batch, SharesTheWorkBetweenParts) {
  std::vector<std::string> together;
  for (std::uint64_t index = 0; index < 3; ++index) {
    Request request = request_for(nullptr);
    request.shard = {index, 3};
    const Outcome part = run_over(request, input);
    together.insert(together.end(), part.answers.begin(), part.answers.end());
  }
  std::vector<std::string> whole = run_over(request_for(nullptr), input).answers;
  std::ranges::sort(whole);
  std::ranges::sort(together);
  EXPECT_EQ(together, whole);
}

TEST(Batch, KeepsApartWhatAFileSystemMayMix) {
  const TemporaryFolder folder;
  const Outcome outcome = run_over(
      request_for(&folder), {R"({"id":"Gout","text":"Gout"})", R"({"id":"gout","text":"gout"})",
                             R"({"id":"gout","text":"again"})"});
  EXPECT_THAT(statuses(outcome.answers), ElementsAre("ok", "ok", "failed"));
  EXPECT_THAT(outcome.answers[1], HasSubstr("file-name-clash"));
  EXPECT_TRUE(folder.has("Gout.html"));
  EXPECT_FALSE(folder.has("gout.html"));
}

TEST(Batch, FailsWhatIsLargerThanAllowed) {
  Request request = request_for(nullptr);
  request.max_bytes = 10;
  const Outcome outcome = run_over(
      request, {R"({"id":"a","text":"Ten bytes."})", R"({"id":"b","text":"Eleven byte"})"});
  EXPECT_THAT(statuses(outcome.answers), ElementsAre("ok", "failed"));
  EXPECT_THAT(outcome.answers[1], HasSubstr("larger than 10 bytes"));
}

TEST(Batch, StopsWhenItIsAsked) {
  const Outcome outcome = run_over(request_for(nullptr), input, 1);
  EXPECT_TRUE(outcome.totals.stopped);
  EXPECT_EQ(outcome.answers.size(), 1U);
}

TEST(Batch, CountsFindings) {
  Request request = request_for(nullptr);
  request.formats.clear();
  request.fail_on = Severity::info;
  const Outcome outcome = run_over(request, {R"({"id":"a","text":"A\n\nWhat is B?\n\n---\n"})"});
  EXPECT_THAT(statuses(outcome.answers), ElementsAre("findings"));
  EXPECT_EQ(outcome.totals.findings, 1U);
}

}  // namespace
}  // namespace chapbook::batch
