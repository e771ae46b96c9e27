// FLOOR 3. Files beside the texts that say which findings are no news.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "converters/cli/toml_file.hpp"
#include "converters/report/report.hpp"

namespace chapbook::cli {

/// A file with entries about other files, which it names relative to its own folder.
class Sidecar {
 public:
  /// Throws Error (usage), which begins with `flag`, where the file cannot be read.
  [[nodiscard]] static Sidecar read(std::string_view flag, const std::string& path);
  /// One that is still to be written.
  explicit Sidecar(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  /// nullptr where there is no such file yet.
  [[nodiscard]] const std::shared_ptr<const Source>& source() const { return source_; }
  /// What it calls each file of the run.
  [[nodiscard]] std::vector<std::string> names_in(const report::Run& run) const;
  /// What it calls a file that the program calls `path`.
  [[nodiscard]] std::string name_of(std::string_view path) const;
  /// Whether a file that it names exists.
  [[nodiscard]] bool has_file(const std::string& name) const;
  /// Adds findings about its own entries to the run.
  void report_to(report::Run& run, std::vector<Diagnostic> findings) const;

 private:
  std::string path_;
  std::string folder_;  ///< absolute
  std::shared_ptr<const Source> source_;
};

}  // namespace chapbook::cli
