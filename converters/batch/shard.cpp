#include "converters/batch/shard.hpp"

#include <charconv>

#include "converters/engine/file_name.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::batch {

namespace {

std::optional<std::uint64_t> read_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  throw Error(ErrorKind::usage, "--shard " + std::string(text) + ": " + std::string(why));
}

std::uint64_t read_variable(const char* name, const std::string& value) {
  if (const auto number = read_number(value)) return *number;
  throw Error(ErrorKind::usage, std::string(name) + "=" + value + " is no whole number");
}

std::optional<std::uint64_t> variable(const Environment& environment, const char* name) {
  const auto value = environment(name);
  return value ? std::optional(read_variable(name, *value)) : std::nullopt;
}

/// The tasks of a Slurm array are numbered from MIN to MAX by STEP (sbatch(1), --array).
std::optional<Shard> slurm_shard(const Environment& environment) {
  const auto task = variable(environment, "SLURM_ARRAY_TASK_ID");
  if (!task) return {};
  const std::uint64_t first = variable(environment, "SLURM_ARRAY_TASK_MIN").value_or(0);
  const std::uint64_t last = variable(environment, "SLURM_ARRAY_TASK_MAX").value_or(*task);
  const std::uint64_t step = variable(environment, "SLURM_ARRAY_TASK_STEP").value_or(1);
  if (step == 0 || *task < first || *task > last) {
    throw Error(ErrorKind::usage, "--shard auto: Slurm's array variables contradict each other");
  }
  const Shard shard{(*task - first) / step, (last - first) / step + 1};
  // An array such as 1,5,7 has gaps, which no variable tells but this one.
  const auto count = variable(environment, "SLURM_ARRAY_TASK_COUNT");
  if (count && *count != shard.count) {
    throw Error(ErrorKind::usage,
                "--shard auto: the Slurm array has gaps; give the part as --shard I/N");
  }
  return shard;
}

Shard automatic_shard(std::string_view text, std::optional<std::uint64_t> count,
                      const Environment& environment) {
  if (const auto slurm = slurm_shard(environment)) {
    if (count && *count != slurm->count)
      refuse(text, "the Slurm array has another number of tasks");
    return *slurm;
  }
  const auto index = variable(environment, "JOB_COMPLETION_INDEX");
  if (!index) refuse(text, "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set");
  if (!count) refuse(text, "a Kubernetes Job does not say how many parts it has; write auto/N");
  return {*index, *count};
}

}  // namespace

bool Shard::holds(std::string_view id) const {
  if (count <= 1) return true;
  return engine::id_digest(engine::file_name_key(id)) % count == index;
}

Shard read_shard(std::string_view text, const Environment& environment) {
  const std::size_t slash = text.find('/');
  std::optional<std::uint64_t> count;
  if (slash != std::string_view::npos) {
    count = read_number(text.substr(slash + 1));
    if (!count || *count == 0) refuse(text, "N is no number of parts");
  }
  const std::string_view first = text.substr(0, slash);
  Shard shard;
  if (first == "auto") {
    shard = automatic_shard(text, count, environment);
  } else {
    const auto index = read_number(first);
    if (!index || !count) refuse(text, "write I/N, such as 0/8, or auto");
    shard = {*index, *count};
  }
  if (shard.index >= shard.count) refuse(text, "parts are numbered from 0 to N-1");
  return shard;
}

}  // namespace chapbook::batch
