// FLOOR 3. Lists on the command line and in messages.
#pragma once

#include <cstddef>
#include <span>
#include <string>
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

/// "a", "a and b", "a, b and c" for the joint "and".
[[nodiscard]] inline std::string in_words(std::span<const std::string_view> words,
                                          std::string_view joint) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(joint) + " " : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace chapbook::cli
