#include "converters/cli/command_line.hpp"

#include <algorithm>
#include <array>
#include <set>

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

const OptionSpec& find_option(std::span<const OptionSpec* const> options, std::string_view name) {
  const auto found = std::ranges::find(options, name, &OptionSpec::name);
  if (found != options.end()) return **found;
  std::vector<std::string_view> names{"help"};
  for (const OptionSpec* option : options) names.push_back(option->name);
  if (const auto meant = nearest(name, names)) {
    refuse("unknown option --" + std::string(name) + "; did you mean --" + std::string(*meant) +
           "?");
  }
  refuse("unknown option --" + std::string(name));
}

std::string_view long_name(char letter) {
  const auto found = std::ranges::find(short_form_table, letter, &ShortForm::letter);
  if (found == short_form_table.end()) refuse(std::string("unknown option -") + letter);
  return found->name;
}

void check_choice(const OptionSpec& option, std::string_view value) {
  if (option.choices.empty()) return;
  if (std::ranges::find(option.choices, value) != option.choices.end()) return;
  refuse("--" + std::string(option.name) + ": " + unknown("value", value, option.choices));
}

/// Walks over the words once.
class WordReader {
 public:
  WordReader(std::span<const OptionSpec* const> options, std::span<const std::string> words)
      : options_(options), words_(words) {}

  Arguments read() {
    while (at_ < words_.size()) {
      const std::string_view word = words_[at_++];
      if (word == "--") {
        out_.operands.insert(out_.operands.end(), words_.begin() + std::ptrdiff_t(at_),
                             words_.end());
        break;
      }
      if (word.starts_with("--")) {
        read_long(word.substr(2));
      } else if (word.size() > 1 && word.front() == '-') {
        read_short(word.substr(1));
      } else {
        out_.operands.emplace_back(word);
      }
    }
    return std::move(out_);
  }

 private:
  void read_long(std::string_view word) {
    const auto equals = word.find('=');
    const OptionSpec& option = find_option(options_, word.substr(0, equals));
    if (equals == word.npos) {
      set(option, is_switch(option) ? "true" : next_word(option));
    } else if (is_switch(option)) {
      refuse("--" + std::string(option.name) + " takes no value");
    } else {
      set(option, word.substr(equals + 1));
    }
  }

  /// "-oPATH" and "-o PATH".
  void read_short(std::string_view word) {
    const OptionSpec& option = find_option(options_, long_name(word.front()));
    word.remove_prefix(1);
    if (is_switch(option) && !word.empty())
      refuse("-" + std::string(1, words_[at_ - 1][1]) + " takes no value");
    if (is_switch(option)) {
      set(option, "true");
    } else {
      set(option, word.empty() ? next_word(option) : word);
    }
  }

  std::string_view next_word(const OptionSpec& option) {
    if (at_ == words_.size()) {
      refuse("--" + std::string(option.name) + " needs a value: " + std::string(option.argument));
    }
    return words_[at_++];
  }

  void set(const OptionSpec& option, std::string_view value) {
    check_choice(option, value);
    if (!given_.insert(option.name).second && !option.repeatable && !is_switch(option)) {
      refuse("--" + std::string(option.name) + " is given twice");
    }
    out_.options.set(std::string(option.name), std::string(value));
  }

  std::span<const OptionSpec* const> options_;
  std::span<const std::string> words_;
  std::size_t at_ = 0;
  std::set<std::string_view> given_;
  Arguments out_;
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

bool is_shared(const OptionSpec& option) {
  return std::ranges::count_if(formats::all_formats(), [&](const formats::Format* format) {
           return std::ranges::find(format->options, &option) != format->options.end();
         }) > 1;
}

/// Options that several formats know stand first, once; then each format's own.
std::string format_option_help() {
  std::vector<const OptionSpec*> shared;
  std::string out;
  for (const formats::Format* format : formats::all_formats()) {
    std::vector<const OptionSpec*> own;
    for (const OptionSpec* option : format->options) {
      if (!is_shared(*option)) {
        own.push_back(option);
      } else if (std::ranges::find(shared, option) == shared.end()) {
        shared.push_back(option);
      }
    }
    if (!own.empty()) out += "\nfor " + std::string(format->id) + ":\n" + option_rows(own);
  }
  return "\nwhat the text does not say about itself:\n" + option_rows(shared) + out;
}

}  // namespace

std::span<const ShortForm> short_forms() {
  return short_form_table;
}

std::vector<const OptionSpec*> options_of(const Command& command) {
  std::vector<const OptionSpec*> out(command.options.begin(), command.options.end());
  if (!command.takes_format_options) return out;
  for (const formats::Format* format : formats::all_formats()) {
    for (const OptionSpec* option : format->options) {
      if (std::ranges::find(out, option->name, &OptionSpec::name) == out.end()) {
        out.push_back(option);
      }
    }
  }
  return out;
}

Arguments read_arguments(const Command& command, std::span<const std::string> words) {
  const std::vector<const OptionSpec*> options = options_of(command);
  Arguments out = WordReader(options, words).read();
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
  if (command.takes_format_options) out += format_option_help();
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
  return out +
         "\n`chapbook COMMAND --help` shows examples and options; `chapbook --version` the "
         "versions.\n";
}

}  // namespace chapbook::cli
