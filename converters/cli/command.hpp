// FLOOR 3. What a command is: a row of data and one function.
#pragma once

#include <array>
#include <iosfwd>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"

namespace chapbook::cli {

struct Access;

/// Where a run reads and writes. Data goes to `out`, talk to `err`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool color = false;     ///< `out` is a terminal that shows colours
  bool progress = false;  ///< `err` is a terminal on which a line may be written over
  /// Gives up what a run with this access does not need (sandbox.hpp); null where the process has
  /// other things to do as well.
  void (*confine)(const Access& access) = nullptr;
};

/// A command line that was read: what stands alone, and the options. Options of the command and of
/// the formats are rows of one type, so that writers take these values as they are.
struct Arguments {
  std::vector<std::string> operands;
  formats::Options options;
  /// Where a file sets an option, "chapbook.toml:3:11", by the option's name.
  std::map<std::string, std::string, std::less<>> places = {};
  /// Names of switches that are off whatever a file says: those of `--no-NAME`.
  std::set<std::string, std::less<>> off = {};
};

struct Example {
  std::string_view command;
  std::string_view does;
};

/// How many operands a command takes and what its usage line calls them.
struct Operands {
  static constexpr std::size_t unlimited = static_cast<std::size_t>(-1);
  std::string_view usage;  ///< "INPUT..."
  std::size_t least = 0;
  std::size_t most = unlimited;
  std::size_t verbs = 0;  ///< so many operands come first that name no input
};

/// One command. `run` returns the exit code; it throws Error for what ends the command. The message
/// of an Error about the value of an option begins with its flag, "--select: ...", so that the
/// place can be said of a value that comes from a file.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::array<Example, 2> examples;
  Operands operands;
  std::span<const formats::OptionSpec* const> options;
  bool takes_format_options;  ///< the options of every format as well
  int (*run)(const Arguments& arguments, Streams& streams);
  bool takes_every_option = false;  ///< of the commands that a file can configure, to show them
};

extern const Command convert_command;
extern const Command lint_command;
extern const Command refs_command;
extern const Command batch_command;
extern const Command catalogue_command;
extern const Command explain_command;
extern const Command list_command;
extern const Command terminology_command;
extern const Command config_command;

/// Every command, in the order that help shows them.
[[nodiscard]] std::span<const Command* const> all_commands();

/// The options of `command`, those of formats and of other commands included, each name once.
[[nodiscard]] std::vector<const formats::OptionSpec*> options_of(const Command& command);

}  // namespace chapbook::cli
