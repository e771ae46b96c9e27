#include "converters/engine/endings.hpp"

#include "parsers/base/ascii.hpp"

namespace chapbook::engine {

std::string_view ending_of(const Reader& reader, std::string_view name) {
  std::string_view longest;
  for (const std::string_view ending : reader.extensions) {
    if (ending.size() >= name.size() || ending.size() <= longest.size()) continue;
    if (ascii::same_word(name.substr(name.size() - ending.size()), ending)) longest = ending;
  }
  return longest;
}

}  // namespace chapbook::engine
