#include "parsers/base/ascii.hpp"

#include "parsers/base/bytewise.hpp"

namespace chapbook::ascii {

void make_lower(std::string& text) {
  char* at = text.data();
  char* const end = at + text.size();
  for (; end - at >= std::ptrdiff_t{bytes_at_once}; at += bytes_at_once) {
    const Bytes bytes = load(at);
    store(bytes + (bytewise::is_between(bytes, 'A', 'Z') & Byte{'a' - 'A'}), at);
  }
  for (; at != end; ++at) *at = to_lower(*at);
}

std::string lower(std::string_view text) {
  std::string out(text);
  make_lower(out);
  return out;
}

}  // namespace chapbook::ascii
