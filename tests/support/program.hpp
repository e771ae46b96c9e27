// The program run in process.
#pragma once

#include <string>
#include <vector>

namespace chapbook::tests {

struct Result {
  int code;
  std::string out;
  std::string err;
};

/// Runs chapbook with `words` as its command line and `input` as standard input.
[[nodiscard]] Result run(const std::vector<std::string>& words, const std::string& input = {});

}  // namespace chapbook::tests
