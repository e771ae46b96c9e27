#include "converters/cli/manual/markdown.hpp"

#include "parsers/base/ascii.hpp"

namespace chapbook::cli::markdown {

std::string prose(std::string_view text) {
  constexpr std::string_view markup = "\\*_[]<>|";
  std::string out;
  for (const char c : text) {
    if (markup.find(c) != markup.npos) out += '\\';
    out += c;
  }
  return out;
}

std::string sentence(std::string_view fragment) {
  std::string out = prose(fragment);
  if (!out.empty()) out.front() = ascii::to_upper(out.front());
  if (!out.ends_with('.') && !out.ends_with('?')) out += '.';
  return out;
}

std::string code(std::string_view text) {
  if (text.empty()) return {};
  std::string out = "`";
  for (const char c : text) {
    if (c == '|') out += '\\';  // a table ends its cells there, even between backticks
    out += c;
  }
  return out + "`";
}

std::string block(std::string_view text) {
  return "```text\n" + std::string(text) + "```\n";
}

std::string row(std::span<const std::string> cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += cell.empty() ? " |" : " " + cell + " |";
  return out + "\n";
}

std::string table_rule(std::size_t columns) {
  std::string out = "|";
  for (std::size_t i = 0; i < columns; ++i) out += "---|";
  return out + "\n";
}

std::string_view notice() {
  return "<!-- Written by `chapbook explain --manual`; scripts/generate_docs keeps it up to date. "
         "-->\n\n";
}

}  // namespace chapbook::cli::markdown
