// FLOOR 2. Which documents of a collection belong to this process.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chapbook::batch {

/// One of `count` parts of a collection; `index` counts from 0. The default is all of it.
struct Shard {
  std::uint64_t index = 0;
  std::uint64_t count = 1;

  /// True for the ids of this part. It depends on nothing but the id: neither on its place in the
  /// input nor on the machine. Ids whose file names would meet on a file system that ignores case
  /// are in the same part.
  [[nodiscard]] bool holds(std::string_view id) const;
  friend bool operator==(const Shard&, const Shard&) = default;
};

/// Looks up an environment variable; nullopt where it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// Reads the value of `--shard`: "I/N" with I from 0 to N-1; "auto", for which a Slurm array job
/// (SLURM_ARRAY_TASK_ID, _MIN, _MAX, _STEP) says both numbers; "auto/N", for which a Slurm array or
/// a Kubernetes Indexed Job (JOB_COMPLETION_INDEX) says the first. Throws Error (usage).
[[nodiscard]] Shard read_shard(std::string_view text, const Environment& environment);

}  // namespace chapbook::batch
