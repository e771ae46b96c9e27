#include "parsers/citation/characters.hpp"

#include <utf8proc.h>

#include "parsers/base/utf8.hpp"

namespace chapbook::citation {

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  if (!is_high_byte(text.front())) return is_ascii_upper(text.front());
  return utf8proc_isupper(static_cast<utf8proc_int32_t>(utf8::decode(text, 0).value)) != 0;
}

bool starts_lower(std::string_view text) {
  if (text.empty()) return false;
  if (!is_high_byte(text.front())) return is_ascii_lower(text.front());
  return utf8proc_islower(static_cast<utf8proc_int32_t>(utf8::decode(text, 0).value)) != 0;
}

std::size_t count_capitals(std::string_view text) {
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

std::string_view cover(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

std::string_view after(std::string_view whole, std::string_view part) {
  return whole.substr(static_cast<std::size_t>(part.data() + part.size() - whole.data()));
}

std::string_view before(std::string_view whole, std::string_view part) {
  return whole.substr(0, static_cast<std::size_t>(part.data() - whole.data()));
}

}  // namespace chapbook::citation
