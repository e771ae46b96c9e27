#include "converters/report/clean.hpp"

#include "parsers/base/utf8.hpp"

namespace chapbook::report {

namespace {

/// The bidirectional controls of Unicode Standard Annex 9.
bool reorders(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) ||
         value == 0x200E || value == 0x200F || value == 0x061C;
}

template <typename Map>
std::string map_code_points(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    utf8::append(out, map(point.value));
    at += point.length;
  }
  return out;
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  return map_code_points(text, [](char32_t value) { return value; });
}

std::string printable(std::string_view text) {
  return map_code_points(text, [](char32_t value) {
    if (value == '\t' || value == '\n' || value == '\r' || value == 0x85 || value == 0x2028 ||
        value == 0x2029) {
      return U' ';
    }
    return utf8::is_forbidden(value) || reorders(value) ? utf8::replacement : value;
  });
}

}  // namespace chapbook::report
