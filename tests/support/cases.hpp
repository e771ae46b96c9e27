// Golden case files: many named cases in one readable text file.
//
//   === name of the case
//   --- input
//   text, word for word
//   --- expect
//   what must come out
//
// Lines before the first case are a comment. In `input`, "\xHH", "\t", "\r" and "\\" stand for
// bytes that are hard to see, and a backslash at the end of a line takes its line end away.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chapbook::test {

struct Case {
  std::string name;
  std::string input;   ///< as written in the file
  std::string expect;  ///< as written in the file
};

struct CaseFile {
  std::string comment;
  std::vector<Case> cases;
};

[[nodiscard]] CaseFile read_cases(const std::filesystem::path& path);
void write_cases(const std::filesystem::path& path, const CaseFile& file);

/// The bytes that `input` stands for.
[[nodiscard]] std::string unescape(const std::string& input);

/// Runs every case of every `*.case` file in the folder `tests/golden/<folder>` through `run` and
/// compares. With CHAPBOOK_UPDATE_GOLDEN=1 in the environment the expectations are rewritten
/// instead.
void check_golden(const std::string& folder,
                  const std::function<std::string(const std::string& input)>& run);

}  // namespace chapbook::test
