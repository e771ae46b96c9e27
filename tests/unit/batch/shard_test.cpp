#include "converters/batch/shard.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "parsers/base/error.hpp"

namespace chapbook::batch {
namespace {

Environment with(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

TEST(Shard, HoldsEachIdInExactlyOnePart) {
  for (int number = 0; number < 1000; ++number) {
    const std::string id = "article-" + std::to_string(number);
    int owners = 0;
    for (std::uint64_t index = 0; index < 7; ++index) owners += Shard{index, 7}.holds(id) ? 1 : 0;
    EXPECT_EQ(owners, 1) << id;
  }
}

TEST(Shard, IsTheSameOnEveryMachine) {
  EXPECT_TRUE((Shard{0, 1}.holds("anything")));
  std::string parts;
  for (const char* id : {"gout", "asthma", "migraine", "celiac-disease"}) {
    for (std::uint64_t index = 0; index < 4; ++index) {
      if (Shard{index, 4}.holds(id)) parts += std::to_string(index);
    }
  }
  EXPECT_EQ(parts, "1311");
}

TEST(Shard, PutsNamesThatDifferByCaseTogether) {
  for (std::uint64_t index = 0; index < 5; ++index) {
    const Shard part{index, 5};
    EXPECT_EQ(part.holds("Gout"), part.holds("gout"));
    EXPECT_EQ(part.holds("caf\xC3\xA9"), part.holds("CAFE\xCC\x81"));
  }
}

TEST(Shard, ReadsNumbers) {
  EXPECT_EQ(read_shard("0/1", with({})), (Shard{0, 1}));
  EXPECT_EQ(read_shard("7/8", with({})), (Shard{7, 8}));
  for (const char* wrong : {"", "8/8", "1", "a/b", "1/0", "-1/3", "1/3x", "auto/0", "auto"}) {
    EXPECT_THROW((void)read_shard(wrong, with({})), Error) << wrong;
  }
}

TEST(Shard, AsksSlurm) {
  EXPECT_EQ(read_shard("auto", with({{"SLURM_ARRAY_TASK_ID", "3"},
                                     {"SLURM_ARRAY_TASK_MIN", "1"},
                                     {"SLURM_ARRAY_TASK_MAX", "4"},
                                     {"SLURM_ARRAY_TASK_COUNT", "4"}})),
            (Shard{2, 4}));
  EXPECT_EQ(read_shard("auto/3", with({{"SLURM_ARRAY_TASK_ID", "20"},
                                       {"SLURM_ARRAY_TASK_MIN", "0"},
                                       {"SLURM_ARRAY_TASK_MAX", "20"},
                                       {"SLURM_ARRAY_TASK_STEP", "10"}})),
            (Shard{2, 3}));
  EXPECT_THROW((void)read_shard("auto", with({{"SLURM_ARRAY_TASK_ID", "5"},
                                              {"SLURM_ARRAY_TASK_MIN", "1"},
                                              {"SLURM_ARRAY_TASK_MAX", "7"},
                                              {"SLURM_ARRAY_TASK_COUNT", "3"}})),
               Error);
}

TEST(Shard, AsksKubernetes) {
  EXPECT_EQ(read_shard("auto/8", with({{"JOB_COMPLETION_INDEX", "5"}})), (Shard{5, 8}));
  EXPECT_THROW((void)read_shard("auto", with({{"JOB_COMPLETION_INDEX", "5"}})), Error);
  EXPECT_THROW((void)read_shard("auto/8", with({{"JOB_COMPLETION_INDEX", "8"}})), Error);
  EXPECT_THROW((void)read_shard("auto/8", with({{"JOB_COMPLETION_INDEX", "x"}})), Error);
}

}  // namespace
}  // namespace chapbook::batch
