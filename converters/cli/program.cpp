#include "converters/cli/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <ostream>
#include <system_error>

#include "converters/cli/command_line.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constexpr std::array<const Command*, 9> commands{
    &convert_command, &lint_command, &refs_command,        &batch_command, &catalogue_command,
    &explain_command, &list_command, &terminology_command, &config_command};

const Command& find_command(std::string_view name) {
  const auto found = std::ranges::find(commands, name, &Command::name);
  if (found != commands.end()) return **found;
  std::vector<std::string_view> names;
  for (const Command* command : commands) names.push_back(command->name);
  throw Error(ErrorKind::usage, unknown("command", name, names));
}

bool asks_for_help(std::span<const std::string> words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end,
                     [](const std::string& word) { return word == "--help" || word == "-h"; });
}

/// `message` with the place in front where it is about an option that a file sets.
std::string located(const std::string& message, const Arguments& arguments) {
  for (const auto& [name, place] : arguments.places) {
    const std::string flag = "--" + name;
    if (message.starts_with(flag) && message.find_first_of(": ") == flag.size()) {
      return place + ": " + message;
    }
  }
  return message;
}

int run_configured(const Command& command, Arguments arguments, Streams& streams) {
  const std::vector<const Command*> configurable = configurable_commands();
  if (std::ranges::find(configurable, &command) != configurable.end()) {
    const auto file = find_configuration(command, arguments, streams.err);
    if (file) configure(arguments, command, *file);
  }
  try {
    return command.run(arguments, streams);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    throw Error(error.kind(), located(error.what(), arguments));
  }
}

int dispatch(std::span<const std::string> words, Streams& streams) {
  if (words.empty()) {
    streams.err << help_for_all();
    return exit_usage;
  }
  const std::string& first = words.front();
  if (first == "--version" || first == "-V") {
    streams.out << version_text();
    return exit_fine;
  }
  if (first == "--help" || first == "-h" || (first == "help" && words.size() == 1)) {
    streams.out << help_for_all();
    return exit_fine;
  }
  const Command& command = find_command(first == "help" ? words[1] : first);
  const auto rest = words.subspan(1);
  if (first == "help" || asks_for_help(rest)) {
    streams.out << help_for(command);
    return exit_fine;
  }
  return run_configured(command, read_arguments(command, rest), streams);
}

/// What was written may still fail on its way out: a full disk must not look like success.
void finish(std::ostream& out) {
  errno = 0;
  out.flush();
  if (out) return;
  throw Error(ErrorKind::resource,
              "standard output cannot be written" +
                  (errno == 0 ? std::string() : ": " + std::system_category().message(errno)));
}

int report_bug(std::string_view what, std::ostream& err) {
  err << "chapbook: internal error in version " << version() << ": " << what
      << "\nThis is a fault in chapbook. Please report this line, with the input if you can.\n";
  return exit_bug;
}

}  // namespace

std::span<const Command* const> all_commands() {
  return commands;
}

int run_program(std::span<const std::string> words, Streams& streams) {
  try {
    const int code = dispatch(words, streams);
    finish(streams.out);
    return code;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::bug) return report_bug(error.what(), streams.err);
    streams.err << "chapbook: " << error.what() << '\n';
    return exit_code(error.kind());
  } catch (const std::bad_alloc&) {
    streams.err << "chapbook: out of memory\n";
    return exit_try_again;
  } catch (const std::exception& error) {
    return report_bug(error.what(), streams.err);
  }
}

}  // namespace chapbook::cli
