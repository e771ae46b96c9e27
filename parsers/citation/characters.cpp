#include "parsers/citation/characters.hpp"

#include <utf8proc.h>

#include "parsers/base/utf8.hpp"

namespace chapbook::citation {

bool starts_upper_beyond_ascii(std::string_view text) {
  return utf8proc_isupper(static_cast<utf8proc_int32_t>(utf8::decode(text, 0).value)) != 0;
}

bool starts_lower_beyond_ascii(std::string_view text) {
  return utf8proc_islower(static_cast<utf8proc_int32_t>(utf8::decode(text, 0).value)) != 0;
}

std::size_t count_capitals_of(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    if (starts_upper(text)) {
      ++count;
      text.remove_prefix(is_high_byte(text.front()) ? utf8::decode(text, 0).length : 1);
    } else if (text.front() == '-' || text.front() == '.' || text.front() == '\'') {
      text.remove_prefix(1);
    } else {
      return 0;
    }
  }
  return count;
}

}  // namespace chapbook::citation
