#include "converters/engine/endings.hpp"

#include <algorithm>

namespace chapbook::engine {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view ending_of(const Reader& reader, std::string_view name) {
  std::string_view longest;
  for (const std::string_view ending : reader.extensions) {
    if (ending.size() >= name.size() || ending.size() <= longest.size()) continue;
    if (std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower)) {
      longest = ending;
    }
  }
  return longest;
}

}  // namespace chapbook::engine
