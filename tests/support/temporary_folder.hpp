// A folder for one test, with small helpers for the files in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chapbook::tests {

/// Made empty, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// The absolute path of a file below the folder; of the folder itself for "".
  [[nodiscard]] std::string path(std::string_view name = {}) const;
  /// Writes a file, with the folders it needs, and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::string read(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
  /// Every file below the folder, relative and sorted; hidden ones too.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::string root_;
};

}  // namespace chapbook::tests
