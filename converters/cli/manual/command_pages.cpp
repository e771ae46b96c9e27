#include <algorithm>
#include <array>

#include "converters/cli/command_line.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/manual/manual.hpp"
#include "converters/cli/manual/markdown.hpp"
#include "converters/engine/engine.hpp"
#include "converters/report/report.hpp"

namespace chapbook::cli {

namespace {

using formats::OptionSpec;

/// "`-o`, `--output PATH`"
std::string option_cell(const OptionSpec& option) {
  const auto letter = std::ranges::find(short_forms(), option.name, &ShortForm::name);
  std::string flag = "--" + std::string(option.name);
  if (!option.argument.empty()) flag += " " + std::string(option.argument);
  if (letter == short_forms().end()) return markdown::code(flag);
  return markdown::code(std::string("-") + letter->letter) + ", " + markdown::code(flag);
}

std::string meaning_cell(const OptionSpec& option) {
  std::string out = markdown::prose(option.help);
  if (!option.choices.empty()) {
    out += ": ";
    for (const std::string_view choice : option.choices) {
      if (choice != option.choices.front()) out += ", ";
      out += markdown::code(choice);
    }
  }
  if (option.repeatable) out += "; may be repeated";
  return out;
}

std::string option_table(std::span<const OptionSpec* const> options) {
  std::string out = markdown::row(std::array<std::string, 3>{"option", "what it does", "default"}) +
                    markdown::table_rule(3);
  for (const OptionSpec* option : options) {
    out += markdown::row(std::array<std::string, 3>{option_cell(*option), meaning_cell(*option),
                                                    markdown::code(option->fallback)});
  }
  return out;
}

std::string command_section(const Command& command) {
  std::string out = "\n## " + std::string(command.name) + "\n\n" +
                    markdown::sentence(command.summary) + "\n\n```sh\nchapbook " +
                    std::string(command.name) + " " + std::string(command.operands.usage) +
                    " [options]\n```\n\nFor example:\n\n";
  for (const Example& example : command.examples) {
    out += "- " + markdown::code(example.command) + ": " + markdown::prose(example.does) + "\n";
  }
  out += "\n" + option_table(command.options);
  if (command.takes_format_options) {
    out += "\nAnd the options of each format that it writes: [formats.md](formats.md).\n";
  }
  if (command.takes_every_option) {
    out += "\nAnd the options of every other command that reads inputs.\n";
  }
  return out;
}

/// Options that several formats know, each once, and which these are.
std::string shared_options() {
  std::string out =
      markdown::row(std::array<std::string, 4>{"option", "what it does", "default", "formats"}) +
      markdown::table_rule(4);
  std::vector<const OptionSpec*> seen;
  for (const formats::Format* format : formats::all_formats()) {
    for (const OptionSpec* option : format->options) {
      const auto users = formats_with(*option);
      if (users.size() < 2 || std::ranges::find(seen, option) != seen.end()) continue;
      seen.push_back(option);
      std::string names;
      for (const formats::Format* user : users) {
        names += (names.empty() ? "" : ", ") + std::string(user->id);
      }
      out += markdown::row(std::array<std::string, 4>{option_cell(*option), meaning_cell(*option),
                                                      markdown::code(option->fallback), names});
    }
  }
  return out;
}

std::string own_options(const formats::Format& format) {
  std::vector<const OptionSpec*> own;
  for (const OptionSpec* option : format.options) {
    if (formats_with(*option).size() == 1) own.push_back(option);
  }
  if (own.empty()) return {};
  return "\n## Options of " + std::string(format.id) + "\n\n" + option_table(own);
}

std::string format_table(formats::Scope scope) {
  std::string out = markdown::row(std::array<std::string, 6>{"format", "name", "what it is",
                                                             "file names", "media type", "books"}) +
                    markdown::table_rule(6);
  for (const formats::Format* format : formats::formats_of(scope)) {
    out += markdown::row(std::array<std::string, 6>{
        markdown::code(format->id), markdown::prose(format->name), markdown::prose(format->summary),
        markdown::code("STEM" + std::string(format->suffix)), markdown::code(format->media_type),
        format->write_book == nullptr ? "" : "yes"});
  }
  return out;
}

std::string reader_table() {
  std::string out = markdown::row(std::array<std::string, 3>{"reader", "file names", "reads"}) +
                    markdown::table_rule(3);
  for (const Reader* reader : engine::all_readers()) {
    std::string endings;
    for (const std::string_view ending : reader->extensions) {
      endings += (endings.empty() ? "" : ", ") + markdown::code(ending);
    }
    out += markdown::row(std::array<std::string, 3>{std::string(reader->id), endings,
                                                    markdown::prose(reader->summary)});
  }
  return out;
}

}  // namespace

std::string commands_page() {
  std::string out = std::string(markdown::notice()) +
                    "# Commands\n\nEvery command with its options, as `chapbook COMMAND --help` "
                    "shows them. What scripts may rely on is in [cli.md](cli.md).\n";
  for (const Command* command : all_commands()) out += command_section(*command);
  out += "\n## Reports\n\nWhat `--report` takes.\n\n" +
         markdown::row(std::array<std::string, 2>{"report", "what it is"}) +
         markdown::table_rule(2);
  for (const report::Report* each : report::all_reports()) {
    out += markdown::row(
        std::array<std::string, 2>{markdown::code(each->id), markdown::prose(each->summary)});
  }
  out += "\n## Exit codes\n\n" + markdown::row(std::array<std::string, 2>{"code", "says"}) +
         markdown::table_rule(2);
  for (const ExitCodeMeaning& each : exit_code_meanings) {
    out += markdown::row(
        std::array<std::string, 2>{std::to_string(each.code), markdown::prose(each.says)});
  }
  return out;
}

std::string formats_page() {
  std::string out =
      std::string(markdown::notice()) +
      "# Formats\n\nWhat `chapbook convert --to` writes, and from what.\n\n## Whole documents\n\n" +
      format_table(formats::Scope::document) +
      "\n## References alone\n\n`chapbook refs --to` prints these too.\n\n" +
      format_table(formats::Scope::references) + "\n## Options of several formats\n\n" +
      shared_options();
  for (const formats::Format* format : formats::all_formats()) out += own_options(*format);
  return out + "\n## Inputs\n\n" + reader_table();
}

}  // namespace chapbook::cli
