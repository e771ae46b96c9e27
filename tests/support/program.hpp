// The program run in process.
#pragma once

#include <string>
#include <vector>

namespace chapbook::cli {
struct Access;
}

namespace chapbook::tests {

struct Result {
  int code;
  std::string out;
  std::string err;
};

/// Runs chapbook with `words` as its command line and `input` as standard input.
/// `confine` is told what the run still needs when it enters its sandbox; without it there is none.
[[nodiscard]] Result run(const std::vector<std::string>& words, const std::string& input = {},
                         void (*confine)(const cli::Access& access) = nullptr);

}  // namespace chapbook::tests
