// FLOOR 3. Reads command lines and prints help, both from the rows of the commands.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"

namespace chapbook::cli {

/// Reads what follows the name of the command. Options are `--name VALUE`, `--name=VALUE`, `--name`
/// for a switch, `--no-name` for one that a file can set (of both the last counts), and the short
/// forms of short_forms(); "-" alone is an operand and everything after "--" is. Values are checked
/// against the choices of their row. Throws Error (usage), which names the nearest option or choice
/// for a mistyped one.
[[nodiscard]] Arguments read_arguments(const Command& command, std::span<const std::string> words);

/// Two examples, the usage line, then every option.
[[nodiscard]] std::string help_for(const Command& command);

/// What `chapbook --help` prints.
[[nodiscard]] std::string help_for_all();

/// The formats that know `option`; more than one for those that several share.
[[nodiscard]] std::vector<const formats::Format*> formats_with(const formats::OptionSpec& option);

/// Some options have one letter: `-o` is `--output`.
struct ShortForm {
  char letter;
  std::string_view name;
};
[[nodiscard]] std::span<const ShortForm> short_forms();

}  // namespace chapbook::cli
