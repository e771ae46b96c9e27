#include "converters/cli/configuration.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "converters/cli/nearest.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/cli/toml_file.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec config{
    "config", "FILE", "take options from this file instead of the nearest chapbook.toml"};
constinit const formats::OptionSpec isolated{"isolated", "", "take no options from any file"};
}  // namespace option

namespace {

using formats::OptionSpec;
using formats::TomlValue;
using Kind = TomlValue::Kind;
namespace fs = std::filesystem;

using Settings = std::map<const Command*, std::vector<Setting>>;

/// The option of `command` that a file calls `key`, or nullptr.
const OptionSpec* find_option(const Command& command, std::string_view key) {
  const std::vector<const OptionSpec*> options = options_of(command);
  const auto found = std::ranges::find(options, key, &OptionSpec::name);
  return found == options.end() || is_for_command_line(**found) ? nullptr : *found;
}

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

/// `value` of `option`, relative to `folder` where it is a path.
std::string resolved(const OptionSpec& option, std::string value, const fs::path& folder) {
  std::size_t path_at = 0;
  if (option.argument.ends_with("[:PATH]")) {
    path_at = value.find(':') + 1;
    if (path_at == 0) return value;
  } else if (option.argument != "FILE" && option.argument != "PATH" &&
             option.argument != "FOLDER") {
    return value;
  }
  const std::string path = value.substr(path_at);
  if (path.empty() || path == "-") return value;
  return value.substr(0, path_at) + (folder / path).lexically_normal().string();
}

/// Reads the values of one file.
class Reading {
 public:
  explicit Reading(const Source& source)
      : source_(source), folder_(fs::path(source.name()).parent_path()) {}

  [[nodiscard]] Setting setting(const OptionSpec& option, const TomlValue& value) const {
    Setting out{&option, {}, source_.position(value.span.begin)};
    if (option.argument.empty()) {
      if (value.kind != Kind::boolean) refuse_kind(value, value, "true or false");
      if (value.text == "true") out.values.push_back(value.text);
    } else if (value.kind == Kind::array && option.repeatable) {
      for (const TomlValue& item : value.items) out.values.push_back(text(option, value, item));
    } else {
      out.values.push_back(text(option, value, value));
    }
    return out;
  }

  [[noreturn]] void refuse_kind(const TomlValue& named, const TomlValue& value,
                                std::string_view wanted) const {
    refuse_at(source_, value.span,
              in_quotes(named.key) + " must be " + std::string(wanted) + ", not " +
                  std::string(to_string(value.kind)));
  }

  [[noreturn]] void refuse_unknown(std::string_view kind, const TomlValue& value,
                                   std::span<const std::string_view> known) const {
    refuse_at(source_, value.key_span, unknown(kind, value.key, known));
  }

 private:
  [[nodiscard]] std::string text(const OptionSpec& option, const TomlValue& named,
                                 const TomlValue& value) const {
    if (value.kind != Kind::string && value.kind != Kind::integer && value.kind != Kind::date) {
      refuse_kind(named, value, option.repeatable ? "a string or an array of strings" : "a string");
    }
    const bool is_known = option.choices.empty() ||
                          std::ranges::find(option.choices, value.text) != option.choices.end();
    if (!is_known) {
      refuse_at(source_, value.span,
                in_quotes(named.key) + ": " + unknown("value", value.text, option.choices));
    }
    return resolved(option, value.text, folder_);
  }

  const Source& source_;
  fs::path folder_;
};

std::vector<std::string_view> option_names(const Command& command) {
  std::vector<std::string_view> out;
  for (const OptionSpec* each : options_of(command)) {
    if (find_option(command, each->name) != nullptr) out.push_back(each->name);
  }
  return out;
}

void set(std::vector<Setting>& settings, Setting setting) {
  const auto old = std::ranges::find(settings, setting.option, &Setting::option);
  if (old == settings.end()) {
    settings.push_back(std::move(setting));
  } else {
    *old = std::move(setting);
  }
}

/// A key at the top: for every command that has such an option.
void read_shared(const Reading& reading, const TomlValue& value, Settings& settings) {
  std::vector<std::string_view> names;
  bool is_known = false;
  bool is_command = false;
  for (const Command* command : configurable_commands()) {
    names.push_back(command->name);
    is_command |= command->name == value.key;
    std::ranges::copy(option_names(*command), std::back_inserter(names));
    if (const OptionSpec* option = find_option(*command, value.key)) {
      set(settings[command], reading.setting(*option, value));
      is_known = true;
    }
  }
  if (is_known) return;
  if (is_command) reading.refuse_kind(value, value, "a table");
  reading.refuse_unknown("key", value, names);
}

void read_table(const Reading& reading, const TomlValue& table, Settings& settings) {
  const std::vector<const Command*> commands = configurable_commands();
  const auto command = std::ranges::find(commands, table.key, &Command::name);
  if (command == commands.end()) {
    std::vector<std::string_view> names;
    for (const Command* each : commands) names.push_back(each->name);
    reading.refuse_unknown("table", table, names);
  }
  for (const TomlValue& value : table.items) {
    const OptionSpec* option = find_option(**command, value.key);
    if (option == nullptr) reading.refuse_unknown("key", value, option_names(**command));
    set(settings[*command], reading.setting(*option, value));
  }
}

}  // namespace

bool is_for_command_line(const OptionSpec& option) {
  return &option == &option::config || &option == &option::isolated ||
         &option == &option::no_sandbox;
}

bool can_be_negated(const Command& command, const OptionSpec& option) {
  const bool reads_files =
      std::ranges::find(command.options, &option::config) != command.options.end();
  return reads_files && option.argument.empty() && !is_for_command_line(option);
}

Configuration::Configuration(const Source& source) : path_(source.name()) {
  const TomlValue root = read_toml_file(source);
  const Reading reading(source);
  // Tables outweigh what stands at the top, so they come last.
  for (const TomlValue& value : root.items) {
    if (value.kind != Kind::table) read_shared(reading, value, settings_);
  }
  for (const TomlValue& value : root.items) {
    if (value.kind == Kind::table) read_table(reading, value, settings_);
  }
}

std::vector<Setting> Configuration::settings_for(const Command& command) const {
  const auto found = settings_.find(&command);
  return found == settings_.end() ? std::vector<Setting>() : found->second;
}

std::vector<const Command*> configurable_commands() {
  std::vector<const Command*> out;
  std::ranges::copy_if(all_commands(), std::back_inserter(out), [](const Command* command) {
    return !command->takes_every_option &&
           std::ranges::find(command->options, &option::config) != command->options.end();
  });
  return out;
}

void configure(Arguments& arguments, const Command& command, const Configuration& file) {
  for (const Setting& setting : file.settings_for(command)) {
    const std::string name(setting.option->name);
    const bool is_decided =
        !arguments.options.all(*setting.option).empty() || arguments.off.contains(name);
    if (is_decided) continue;
    for (const std::string& value : setting.values) arguments.options.set(name, value);
    arguments.places[name] = place_in(file.path(), setting.at);
  }
}

}  // namespace chapbook::cli
