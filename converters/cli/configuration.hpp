// FLOOR 3. Options from a file, chapbook.toml: a key for every option of every command.
#pragma once

#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "converters/cli/command.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec config;
extern const formats::OptionSpec isolated;
}  // namespace option

/// True for what only a person may say: which file is asked, and that foreign files are read
/// without the sandbox.
[[nodiscard]] bool is_for_command_line(const formats::OptionSpec& option);

/// True for a switch that a file can set for `command`; the command line takes it back with
/// `--no-NAME`.
[[nodiscard]] bool can_be_negated(const Command& command, const formats::OptionSpec& option);

/// An option as a file sets it.
struct Setting {
  const formats::OptionSpec* option;
  std::vector<std::string> values;  ///< as Options holds them; none: a switch that is off
  Position at;                      ///< of the value in the file
};

/// A configuration file that was read and found right. A key is the long name of an option. At the
/// top it holds for every command that has the option; in the table of a command, for this one, and
/// outweighs the top.
class Configuration {
 public:
  /// Throws Error (usage), `FILE:LINE:COL: what is wrong`, for broken TOML, unknown keys and tables
  /// and values of the wrong type. Relative paths become relative to the folder of the file.
  explicit Configuration(const Source& source);

  [[nodiscard]] const std::string& path() const { return path_; }
  /// What the file sets for `command`, each option once.
  [[nodiscard]] std::vector<Setting> settings_for(const Command& command) const;

 private:
  std::string path_;
  std::map<const Command*, std::vector<Setting>> settings_;
};

/// The commands that can be configured: those with the option `--config`.
[[nodiscard]] std::vector<const Command*> configurable_commands();

/// The configuration of a run: the file of `--config`, else the nearest chapbook.toml upwards from
/// the folder that holds all operands (the current folder where there are none), up to the root of
/// the repository (a folder with .git) or of the file system. nullopt with `--isolated` and where
/// there is none. A file nearer to one of the operands is not used; `err` is told.
[[nodiscard]] std::optional<Configuration> find_configuration(const Command& command,
                                                              const Arguments& arguments,
                                                              std::ostream& err);

/// Adds to `arguments` what the file sets and the command line neither sets nor takes back.
void configure(Arguments& arguments, const Command& command, const Configuration& file);

}  // namespace chapbook::cli
