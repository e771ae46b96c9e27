#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/toml_file.hpp"
#include "converters/report/clean.hpp"
#include "formats/shared/json.hpp"

namespace chapbook::cli {

namespace {

using formats::OptionSpec;

constinit const OptionSpec json_form{"json", "", "as JSON"};
constexpr std::array<const OptionSpec*, 3> options{&json_form, &option::config, &option::isolated};

constexpr std::string_view not_set = "not set";

/// The value of an option for one command, and where it comes from.
struct Value {
  const OptionSpec* option;
  std::vector<std::string> texts;
  std::string_view origin;  ///< "command line", "file", "default" or not_set
  Position at = {};         ///< in the file
};

Value value_of(const OptionSpec& option, const Arguments& given,
               const std::vector<Setting>& settings) {
  const std::vector<std::string_view> words = given.options.all(option);
  if (!words.empty()) return {&option, {words.begin(), words.end()}, "command line"};
  if (given.off.contains(option.name)) return {&option, {"false"}, "command line"};
  const auto setting = std::ranges::find(settings, &option, &Setting::option);
  if (setting != settings.end()) {
    const bool is_off = setting->values.empty() && option.argument.empty();
    return {&option, is_off ? std::vector<std::string>{"false"} : setting->values, "file",
            setting->at};
  }
  if (!option.fallback.empty()) return {&option, {std::string(option.fallback)}, "default"};
  return {&option, {}, not_set};
}

/// What a run of `command` would go by.
std::vector<Value> values_of(const Command& command, const Arguments& given,
                             const std::optional<Configuration>& file) {
  const std::vector<Setting> settings = file ? file->settings_for(command) : std::vector<Setting>();
  std::vector<Value> out;
  for (const OptionSpec* option : options_of(command)) {
    if (is_for_command_line(*option)) continue;
    out.push_back(value_of(*option, given, settings));
  }
  return out;
}

std::string toml_value(const Value& value) {
  if (value.option->argument.empty()) return value.texts.front();
  if (!value.option->repeatable) return formats::toml_string(report::valid_utf8(value.texts[0]));
  std::string out = "[";
  for (const std::string& text : value.texts) {
    out += (out.size() > 1 ? ", " : "") + formats::toml_string(report::valid_utf8(text));
  }
  return out + "]";
}

/// TOML that can be kept as a configuration file; the comments say where the values come from.
std::string as_toml(const Arguments& given, const std::optional<Configuration>& file) {
  constexpr std::size_t column = 32;
  const std::string path = file ? report::printable(file->path()) : std::string();
  std::string out = file ? "# " + path + "\n" : "# no configuration file\n";
  for (const Command* command : configurable_commands()) {
    out += "\n[" + std::string(command->name) + "]\n";
    for (const Value& value : values_of(*command, given, file)) {
      const std::string name(value.option->name);
      if (value.origin == not_set) {
        out += "# " + name + " is not set\n";
        continue;
      }
      std::string line = name + " = " + toml_value(value);
      if (line.size() < column) line.append(column - line.size(), ' ');
      out += line + "  # " + std::string(value.origin == "file" ? "" : value.origin) +
             (value.origin == "file" ? place_in(path, value.at) : "") + "\n";
    }
  }
  return out;
}

void write_value(formats::JsonWriter& json, const Value& value) {
  if (value.origin == not_set) {
    json.null();
  } else if (value.option->argument.empty()) {
    json.boolean(value.texts.front() == "true");
  } else if (!value.option->repeatable) {
    json.string(report::valid_utf8(value.texts.front()));
  } else {
    json.begin_array();
    for (const std::string& text : value.texts) json.string(report::valid_utf8(text));
    json.end_array();
  }
}

std::string as_json(const Arguments& given, const std::optional<Configuration>& file) {
  formats::JsonWriter json;
  json.begin_object().key("file");
  file ? json.string(report::valid_utf8(file->path())) : json.null();
  json.key("commands").begin_object();
  for (const Command* command : configurable_commands()) {
    json.key(command->name).begin_object();
    for (const Value& value : values_of(*command, given, file)) {
      json.key(value.option->name).begin_object().key("value");
      write_value(json, value);
      json.member("origin", value.origin);
      if (value.origin == "file") {
        json.key("line").number(std::int64_t{value.at.line});
        json.key("column").number(std::int64_t{value.at.column});
      }
      json.end_object();
    }
    json.end_object();
  }
  json.end_object().end_object();
  return json.take();
}

int run_config(const Arguments& arguments, Streams& streams) {
  const auto file = find_configuration(config_command, arguments, streams.err);
  const bool wants_json = arguments.options.is_on(json_form);
  streams.out << (wants_json ? as_json(arguments, file) : as_toml(arguments, file));
  return exit_fine;
}

}  // namespace

constinit const Command config_command{
    "config",
    "prints every option as a run would use it, and where its value comes from",
    {{{"chapbook config article.txt", "what chapbook.toml and the defaults say for this input"},
      {"chapbook config articles/ --profile nlm --json",
       "the same with an option of the command line, for another program"}}},
    {"[INPUT...]"},
    options,
    false,
    &run_config,
    true};

}  // namespace chapbook::cli
