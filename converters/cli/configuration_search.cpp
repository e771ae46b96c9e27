#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "converters/cli/configuration.hpp"
#include "converters/cli/toml_file.hpp"
#include "converters/engine/files.hpp"

namespace chapbook::cli {

namespace {

namespace fs = std::filesystem;

fs::path absolute_folder(const fs::path& folder) {
  const fs::path out = engine::absolute_path(folder.string());
  return out.has_filename() ? out : out.parent_path();
}

/// The folder of each operand that is a path.
std::vector<fs::path> folders_of(const Command& command, const Arguments& arguments) {
  std::vector<fs::path> out;
  for (std::size_t i = command.operands.verbs; i < arguments.operands.size(); ++i) {
    const fs::path path = arguments.operands[i];
    std::error_code ignored;
    const bool is_folder = path == "-" || fs::is_directory(path, ignored);
    out.push_back(absolute_folder(path == "-" ? "." : is_folder ? path : path.parent_path()));
  }
  if (out.empty()) out.push_back(absolute_folder("."));
  return out;
}

fs::path common_folder(const std::vector<fs::path>& folders) {
  fs::path out = folders.front();
  for (const fs::path& each : folders) {
    const auto apart = std::mismatch(out.begin(), out.end(), each.begin(), each.end()).first;
    fs::path common;
    for (auto part = out.begin(); part != apart; ++part) common /= *part;
    out = std::move(common);
  }
  return out;
}

/// The chapbook.toml that is nearest upwards from a folder; remembers each folder it has seen.
class Search {
 public:
  std::optional<fs::path> nearest(const fs::path& folder) {
    if (const auto seen = seen_.find(folder); seen != seen_.end()) return seen->second;
    std::error_code ignored;
    std::optional<fs::path> out;
    if (fs::path file = folder / "chapbook.toml"; fs::exists(file, ignored)) {
      out = std::move(file);
    } else if (!fs::exists(folder / ".git", ignored) && folder.has_relative_path()) {
      out = nearest(folder.parent_path());
    }
    seen_.emplace(folder, out);
    return out;
  }

 private:
  std::map<fs::path, std::optional<fs::path>> seen_;
};

/// As short as it can be said from the current folder.
std::string shown(const fs::path& path) {
  const std::string relative = path.lexically_relative(absolute_folder(".")).string();
  return relative.empty() || relative.size() > path.string().size() ? path.string() : relative;
}

}  // namespace

std::optional<Configuration> find_configuration(const Command& command, const Arguments& arguments,
                                                std::ostream& err) {
  const auto given = arguments.options.get(option::config);
  if (arguments.options.is_on(option::isolated)) {
    if (given) throw Error(ErrorKind::usage, "--config and --isolated exclude each other");
    return {};
  }
  if (given) return Configuration(*read_settings_file("--config: ", std::string(*given)));

  const std::vector<fs::path> folders = folders_of(command, arguments);
  Search search;
  const std::optional<fs::path> chosen = search.nearest(common_folder(folders));
  std::set<fs::path> nearer;
  for (const fs::path& folder : folders) {
    const std::optional<fs::path> file = search.nearest(folder);
    if (file && file != chosen) nearer.insert(*file);
  }
  for (const fs::path& file : nearer) {
    err << "chapbook: warning: " << shown(file)
        << " is not used: a run has one configuration, the nearest upwards from all its inputs\n";
  }
  if (!chosen) return {};
  return Configuration(*read_settings_file("", shown(*chosen)));
}

}  // namespace chapbook::cli
