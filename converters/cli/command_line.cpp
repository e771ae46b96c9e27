#include "converters/cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "converters/cli/configuration.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

using formats::OptionSpec;

constexpr std::array<ShortForm, 2> short_form_table{{{'o', "output"}, {'q', "quiet"}}};

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::usage, message);
}

bool is_switch(const OptionSpec& option) {
  return option.argument.empty();
}

/// "-o,--output" where the option has a letter, else "--name": the library's way to name options.
std::string flags_of(const OptionSpec& option) {
  const auto letter = std::ranges::find(short_form_table, option.name, &ShortForm::name);
  const std::string name = "--" + std::string(option.name);
  return letter == short_form_table.end() ? name : std::string("-") + letter->letter + "," + name;
}

void check_choice(const OptionSpec& option, std::string_view value) {
  if (option.choices.empty()) return;
  if (std::ranges::find(option.choices, value) != option.choices.end()) return;
  refuse("--" + std::string(option.name) + ": " + unknown("value", value, option.choices));
}

[[noreturn]] void refuse_unknown(std::string_view word, const std::vector<std::string>& known) {
  const std::string_view given = word.substr(0, word.find('='));
  if (!given.starts_with("--")) refuse("unknown option " + std::string(given));
  const std::vector<std::string_view> names(known.begin(), known.end());
  const auto meant = nearest(given.substr(2), names);
  refuse("unknown option " + std::string(given) +
         (meant ? "; did you mean --" + std::string(*meant) + "?" : std::string()));
}

/// Whether the library could read `word` as the option, alone, negated or in a cluster of letters.
bool may_name(std::string_view word, const OptionSpec& option) {
  if (!word.starts_with("--")) {
    const auto letter = std::ranges::find(short_form_table, option.name, &ShortForm::name);
    return word.starts_with('-') && letter != short_form_table.end() &&
           word.find(letter->letter) != word.npos;
  }
  word = word.substr(2, word.find('=') - 2);
  return word == option.name || (word.starts_with("no-") && word.substr(3) == option.name);
}

/// Each row that is named becomes an option of the library; the values are checked and copied.
class Binding {
 public:
  Binding(const Command& command, std::span<const OptionSpec* const> options,
          std::span<const std::string> words)
      : command_(command), options_(options), words_(words) {
    app_.set_help_flag();
    app_.allow_extras();
    app_.add_option("operands", operands_);
    // The library compares each option that it learns of with all others, which for all options
    // of a command took longer than reading a text.
    for (const OptionSpec* option : options) {
      if (std::ranges::none_of(words,
                               [&](const std::string& word) { return may_name(word, *option); })) {
        continue;
      }
      CLI::Option* bound = is_switch(*option)
                               ? app_.add_flag(switch_flags_of(*option))->disable_flag_override()
                               : app_.add_option(flags_of(*option))
                                     ->expected(1)
                                     ->allow_extra_args(false)
                                     ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      named_.emplace_back(option, bound);
    }
  }

  Arguments read() {
    // Everything after "--" is an operand; the library would hand the mark itself back as well.
    const auto mark = std::ranges::find(words_, "--");
    std::vector<std::string> last_first;
    for (auto word = std::make_reverse_iterator(mark); word != words_.rend(); ++word) {
      // The library takes the next word where nothing stands behind "=".
      const bool is_empty_value = word->starts_with("--") && word->find('=') + 1 == word->size();
      if (is_empty_value) last_first.emplace_back();
      last_first.push_back(is_empty_value ? word->substr(0, word->size() - 1) : *word);
    }
    try {
      app_.parse(last_first);
    } catch (const CLI::ParseError& error) {
      refuse(explain(error));
    }
    Arguments out;
    for (const std::string& word : app_.remaining()) refuse_unknown(word, known_names());
    for (const auto& [option, bound] : named_) copy(*option, *bound, out);
    out.operands = std::move(operands_);
    if (mark != words_.end()) out.operands.insert(out.operands.end(), mark + 1, words_.end());
    return out;
  }

 private:
  /// The library's message with the option named as we name it.
  std::string explain(const CLI::ParseError& error) const {
    const std::string message = error.what();
    for (const OptionSpec* option : options_) {
      const std::string name = "--" + std::string(option->name);
      for (const std::string& flag :
           {std::string(option->name), "no-" + std::string(option->name)}) {
        if (message == CLI::ArgumentMismatch::FlagOverride(flag).what()) {
          return "--" + flag + " takes no value";
        }
      }
      const auto at = message.find(name);
      if (at == message.npos || message.substr(at + name.size()).find_first_not_of(" :") == 0) {
        continue;
      }
      return is_switch(*option) ? name + " takes no value"
                                : name + " needs a value: " + std::string(option->argument);
    }
    return error.what();
  }

  /// The library calls what stands behind "!" the negation of the flag.
  [[nodiscard]] std::string switch_flags_of(const OptionSpec& option) const {
    const std::string flags = flags_of(option);
    return can_be_negated(command_, option) ? flags + ",!--no-" + std::string(option.name) : flags;
  }

  [[nodiscard]] std::vector<std::string> known_names() const {
    std::vector<std::string> out{"help"};
    for (const OptionSpec* option : options_) {
      out.emplace_back(option->name);
      if (can_be_negated(command_, *option)) out.push_back("no-" + out.back());
    }
    return out;
  }

  /// Of a switch and its negation the last one counts, so that an alias can be overruled.
  static void copy_switch(const OptionSpec& option, const std::string& value, Arguments& out) {
    const std::string name(option.name);
    if (value == "true") {
      out.options.set(name, value);
    } else {
      out.off.insert(name);
    }
  }

  static void copy(const OptionSpec& option, const CLI::Option& bound, Arguments& out) {
    if (bound.count() == 0) return;
    const std::vector<std::string>& values = bound.results();
    if (is_switch(option)) return copy_switch(option, values.back(), out);
    if (values.size() > 1 && !option.repeatable) {
      refuse("--" + std::string(option.name) + " is given twice");
    }
    for (const std::string& value : values) {
      check_choice(option, value);
      out.options.set(std::string(option.name), value);
    }
  }

  const Command& command_;
  std::span<const OptionSpec* const> options_;
  std::span<const std::string> words_;
  CLI::App app_;
  std::vector<std::string> operands_;
  std::vector<std::pair<const OptionSpec*, CLI::Option*>> named_;
};

std::string join(std::span<const std::string_view> words, std::string_view separator) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::string option_heading(const OptionSpec& option) {
  const auto letter = std::ranges::find(short_form_table, option.name, &ShortForm::name);
  std::string out =
      letter == short_form_table.end() ? "      --" : std::string("  -") + letter->letter + ", --";
  out += option.name;
  if (!is_switch(option)) {
    out += ' ';
    out += option.choices.empty() ? std::string(option.argument) : join(option.choices, "|");
  }
  return out;
}

/// Two columns; a heading that is too wide for the first gets a line of its own.
std::string option_rows(std::span<const OptionSpec* const> options) {
  constexpr std::size_t column = 34;
  std::string out;
  for (const OptionSpec* option : options) {
    std::string heading = option_heading(*option);
    if (heading.size() + 2 > column) {
      out += heading + '\n';
      heading.clear();
    }
    out += heading + std::string(column - heading.size(), ' ') + std::string(option->help);
    if (!option->fallback.empty()) out += " (default: " + std::string(option->fallback) + ")";
    if (option->repeatable) out += "; may be repeated";
    out += '\n';
  }
  return out;
}

/// Options that several formats know stand first, once; then each format's own.
std::string format_option_help() {
  std::vector<const OptionSpec*> shared;
  std::string out;
  for (const formats::Format* format : formats::all_formats()) {
    std::vector<const OptionSpec*> own;
    for (const OptionSpec* option : format->options) {
      if (formats_with(*option).size() < 2) {
        own.push_back(option);
      } else if (std::ranges::find(shared, option) == shared.end()) {
        shared.push_back(option);
      }
    }
    if (!own.empty()) out += "\nfor " + std::string(format->id) + ":\n" + option_rows(own);
  }
  return "\nwhat the text does not say about itself:\n" + option_rows(shared) + out;
}

/// One example stands for all, since a line for each would double the list.
std::string negation_help(const Command& command) {
  const auto option = std::ranges::find_if(
      command.options, [&](const OptionSpec* each) { return can_be_negated(command, *each); });
  if (option == command.options.end() || command.takes_every_option) return {};
  return "\nA switch that chapbook.toml sets is taken back by its negation, such as --no-" +
         std::string((*option)->name) + ".\n";
}

}  // namespace

std::span<const ShortForm> short_forms() {
  return short_form_table;
}

std::vector<const formats::Format*> formats_with(const OptionSpec& option) {
  std::vector<const formats::Format*> out;
  std::ranges::copy_if(
      formats::all_formats(), std::back_inserter(out), [&](const formats::Format* format) {
        return std::ranges::find(format->options, &option) != format->options.end();
      });
  return out;
}

std::vector<const OptionSpec*> options_of(const Command& command) {
  std::vector<const OptionSpec*> out(command.options.begin(), command.options.end());
  const auto add = [&out](std::span<const OptionSpec* const> options) {
    for (const OptionSpec* option : options) {
      if (std::ranges::find(out, option->name, &OptionSpec::name) == out.end()) {
        out.push_back(option);
      }
    }
  };
  if (command.takes_format_options) {
    for (const formats::Format* format : formats::all_formats()) add(format->options);
  }
  if (command.takes_every_option) {
    for (const Command* each : configurable_commands()) add(options_of(*each));
  }
  return out;
}

Arguments read_arguments(const Command& command, std::span<const std::string> words) {
  const std::vector<const OptionSpec*> options = options_of(command);
  Arguments out = Binding(command, options, words).read();
  const std::string usage =
      ": usage: chapbook " + std::string(command.name) + " " + std::string(command.operands.usage);
  if (out.operands.size() < command.operands.least) refuse("something is missing" + usage);
  if (out.operands.size() > command.operands.most) {
    refuse("\"" + out.operands[command.operands.most] + "\" is one too many" + usage);
  }
  return out;
}

std::string help_for(const Command& command) {
  std::string out;
  for (const Example& example : command.examples) {
    out += "  " + std::string(example.command) + "\n      " + std::string(example.does) + "\n";
  }
  out += "\nusage: chapbook " + std::string(command.name) + " " +
         std::string(command.operands.usage) + " [options]\n\n" + std::string(command.summary) +
         "\n\noptions:\n" + option_rows(command.options);
  out += negation_help(command);
  if (command.takes_format_options) out += format_option_help();
  if (command.takes_every_option) {
    out += "\nand the options of every other command that reads inputs\n";
  }
  return out;
}

std::string help_for_all() {
  constexpr std::size_t column = 12;
  std::string out =
      "chapbook turns plain-text articles about medical conditions into EPUB, JATS, FHIR and "
      "HTML,\n"
      "and checks their references character by character.\n\n";
  for (const Command* command : all_commands()) {
    out += "  " + std::string(command->name) + std::string(column - command->name.size(), ' ') +
           std::string(command->summary) + "\n";
  }
  out += "\nexit codes:\n";
  for (const ExitCodeMeaning& each : exit_code_meanings) {
    const std::string code = std::to_string(each.code);
    out += "  " + code + std::string(column - code.size(), ' ') + std::string(each.says) + "\n";
  }
  return out +
         "\n`chapbook COMMAND --help` shows examples and options; `chapbook --version` the "
         "versions.\n";
}

}  // namespace chapbook::cli
