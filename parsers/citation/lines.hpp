// FLOOR 1, basement: the lines of the text files in data/.
#pragma once

#include <algorithm>
#include <string_view>

namespace chapbook::citation {

/// Calls `use` for each line that is neither empty nor a comment.
template <class Use>
void each_line(std::string_view file, Use use) {
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

}  // namespace chapbook::citation
