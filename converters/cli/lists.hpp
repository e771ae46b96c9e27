// FLOOR 3. Lists on the command line.
#pragma once

#include <string_view>
#include <vector>

namespace chapbook::cli {

/// The parts of "a,b,c", blanks around them dropped, empty ones left out. Views into `text`.
[[nodiscard]] inline std::vector<std::string_view> split_list(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    std::string_view part = text.substr(0, comma);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) out.push_back(part);
    text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
  }
  return out;
}

}  // namespace chapbook::cli
