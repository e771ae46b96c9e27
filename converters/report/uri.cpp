#include "converters/report/uri.hpp"

#include "parsers/base/ascii.hpp"

namespace chapbook::report {

namespace {

/// RFC 3986 section 2.3, and the separator of paths.
bool stands_for_itself(char c) {
  return ascii::is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string uri_reference(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (stands_for_itself(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
  return out;
}

}  // namespace chapbook::report
