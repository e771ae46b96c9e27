#include "converters/report/glob.hpp"

#include <cstddef>
#include <vector>

namespace chapbook::report {

namespace {

/// Which beginnings of the name the pattern so far can stand for, by their length.
using Reach = std::vector<bool>;

/// After a wildcard for any number of bytes.
void extend(Reach& reach, std::string_view name, bool crosses_folders) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (reach[i] && (crosses_folders || name[i] != '/')) reach[i + 1] = true;
  }
}

/// After one byte of the pattern.
Reach advance(const Reach& reach, std::string_view name, char wanted) {
  Reach out(reach.size(), false);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool fits = wanted == '?' ? name[i] != '/' : name[i] == wanted;
    if (reach[i] && fits) out[i + 1] = true;
  }
  return out;
}

void join(Reach& reach, const Reach& other) {
  for (std::size_t i = 0; i < reach.size(); ++i) reach[i] = reach[i] || other[i];
}

}  // namespace

bool is_pattern(std::string_view pattern) {
  return pattern.find_first_of("*?") != pattern.npos;
}

bool matches(std::string_view pattern, std::string_view name) {
  Reach reach(name.size() + 1, false);
  reach[0] = true;
  while (!pattern.empty()) {
    const bool is_folders = pattern.starts_with("**/");
    if (is_folders || pattern.starts_with("**")) {
      const Reach without = reach;
      extend(reach, name, true);
      if (is_folders) {
        reach = advance(reach, name, '/');
        join(reach, without);
      }
      pattern.remove_prefix(is_folders ? 3 : 2);
      continue;
    }
    if (pattern.front() == '*') {
      extend(reach, name, false);
    } else {
      reach = advance(reach, name, pattern.front());
    }
    pattern.remove_prefix(1);
  }
  return reach.back();
}

}  // namespace chapbook::report
