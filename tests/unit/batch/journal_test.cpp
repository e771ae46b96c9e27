#include "converters/batch/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "converters/batch/merge.hpp"
#include "parsers/base/error.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::batch {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::TemporaryFolder;

Record record(std::string id, Status status = Status::ok) {
  Made made{"jats", "out/" + id + ".jats.xml", {}, true, 12, "abc"};
  return {std::move(id),
          "in",
          "opt",
          "1.0",
          status,
          {std::move(made)},
          status == Status::failed ? "why" : ""};
}

TEST(Record, ReadsWhatItWrote) {
  const Record written = record("a \"b\"\n\xE2\x82\xAC");
  const auto read = read_record(to_json(written));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->id, written.id);
  EXPECT_EQ(read->input, "in");
  EXPECT_EQ(read->options, "opt");
  EXPECT_EQ(read->tool, "1.0");
  EXPECT_EQ(read->status, Status::ok);
  ASSERT_EQ(read->outputs.size(), 1U);
  EXPECT_EQ(read->outputs[0].format, "jats");
  EXPECT_EQ(read->outputs[0].path, written.outputs[0].path);
  EXPECT_EQ(read->outputs[0].bytes, 12U);
  EXPECT_EQ(read->outputs[0].sha256, "abc");
}

TEST(Record, RefusesLinesThatWereCut) {
  const std::string whole = to_json(record("gout"));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(read_record(whole.substr(0, size))) << size;
  }
}

TEST(Journal, FindsTheLastRecordOfAnId) {
  const TemporaryFolder folder;
  const std::string path = folder.path("journal.ndjson");
  {
    Journal journal(path);
    EXPECT_FALSE(journal.find("gout"));
    journal.append(record("gout", Status::failed));
    journal.append(record("asthma"));
    journal.append(record("gout"));
    journal.sync();
  }
  const Journal journal(path);
  EXPECT_EQ(journal.find("gout")->status, Status::ok);
  EXPECT_EQ(journal.find("asthma")->id, "asthma");
  EXPECT_FALSE(journal.find("migraine"));
}

TEST(Journal, ClosesALineThatAKillCutShort) {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "journal.ndjson", to_json(record("gout")) + "\n" + to_json(record("asthma")).substr(0, 30));
  {
    Journal journal(path);
    EXPECT_TRUE(journal.find("gout"));
    EXPECT_FALSE(journal.find("asthma"));
    journal.append(record("migraine"));
  }
  EXPECT_TRUE(Journal(path).find("migraine"));
}

TEST(Journal, NamesAFileThatCannotBeOpened) {
  EXPECT_THROW(Journal("/nowhere/journal"), Error);
}

TEST(Merge, CountsEachDocumentOnce) {
  const TemporaryFolder folder;
  const std::string a =
      folder.write("a", to_json(record("gout", Status::failed)) + "\n" + to_json(record("gout")) +
                            "\n" + to_json(record("asthma", Status::findings)) + "\n");
  const std::string b = folder.write("b", to_json(record("migraine", Status::failed)) + "\n{cut");
  Merge merge;
  merge.add_journal(a);
  merge.add_journal(b);
  merge.expect("gout");
  const Merge::Summary summary = merge.summary();
  EXPECT_EQ(summary.documents, 3U);
  EXPECT_EQ(summary.ok, 1U);
  EXPECT_EQ(summary.findings, 1U);
  EXPECT_EQ(summary.failed, 1U);
  EXPECT_EQ(summary.unreadable, 1U);
  EXPECT_THAT(summary.failures, ElementsAre("migraine: why"));
  EXPECT_THAT(summary.repeated, IsEmpty());
  EXPECT_TRUE(summary.is_complete());
}

TEST(Merge, NamesWhatIsTwiceAndWhatIsMissing) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a", to_json(record("gout")) + "\n");
  const std::string b = folder.write("b", to_json(record("gout")) + "\n");
  Merge merge;
  merge.add_journal(a);
  merge.add_journal(b);
  merge.expect("gout");
  merge.expect("asthma");
  const Merge::Summary summary = merge.summary();
  EXPECT_THAT(summary.repeated, ElementsAre("gout: " + a + " and " + b));
  EXPECT_THAT(summary.missing, ElementsAre("asthma"));
  EXPECT_FALSE(summary.is_complete());
}

}  // namespace
}  // namespace chapbook::batch
