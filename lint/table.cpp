#include "lint/table.hpp"

#include "lint/text.hpp"

namespace chapbook::lint {

std::vector<std::string_view> split(std::string_view cell, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t end = cell.find(separator);
    const std::string_view part = stripped(cell.substr(0, end));
    if (!part.empty()) out.push_back(part);
    if (end == cell.npos) return out;
    cell.remove_prefix(end + 1);
  }
}

std::vector<std::vector<std::string_view>> read_table(std::string_view text) {
  std::vector<std::vector<std::string_view>> out;
  for (const std::string_view line : split(text, '\n')) {
    if (!line.starts_with('#')) out.push_back(split(line, '\t'));
  }
  return out;
}

}  // namespace chapbook::lint
