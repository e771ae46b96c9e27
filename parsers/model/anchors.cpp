#include "parsers/model/anchors.hpp"

#include <string_view>

#include "parsers/base/ascii.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::model {

namespace {

/// A place is counted from its anchor, so anchors of an endless line must not be far apart.
constexpr std::size_t longest_run = 512;

constexpr std::string_view next_line = "\xC2\x85";

unsigned hex_digit(char c) {
  if (ascii::is_digit(c)) return static_cast<unsigned>(c - '0');
  return static_cast<unsigned>((c | 0x20) - 'a') + 10U;
}

/// The code unit of "\uXXXX" at the start of `literal`, which the JSON parser has accepted.
char32_t code_unit(std::string_view literal) {
  char32_t value = 0;
  for (const char c : literal.substr(2, 4)) value = value * 16 + hex_digit(c);
  return value;
}

std::uint32_t utf8_length(char32_t value) {
  if (value < 0x80) return 1;
  if (value < 0x800) return 2;
  return value < 0x10000 ? 3 : 4;
}

/// How many bytes of the literal an escape takes, and of the text that it stands for.
struct Escape {
  std::uint32_t in_literal = 2;
  std::uint32_t in_text = 1;
};

Escape read_escape(std::string_view literal) {
  if (!literal.starts_with("\\u") || literal.size() < 6) return {};
  const char32_t unit = code_unit(literal);
  const bool is_pair = unit >= 0xD800 && unit < 0xDC00;
  return is_pair ? Escape{12, 4} : Escape{6, utf8_length(unit)};
}

}  // namespace

std::vector<Anchor> anchors_of_literal(const Source& json, std::uint32_t at) {
  std::vector<Anchor> anchors;
  const std::string_view bytes = json.bytes();
  Position place = json.position(at);
  std::uint32_t offset = 0;
  std::size_t in_run = 0;  // characters since the last verbatim anchor that still holds
  while (at < bytes.size() && bytes[at] != '"') {
    if (bytes[at] == '\\') {
      const Escape escape = read_escape(bytes.substr(at));
      anchors.push_back({offset, place, false});
      in_run = 0;
      at += escape.in_literal;
      offset += escape.in_text;
      place.column += escape.in_literal;
      continue;
    }
    if (in_run % longest_run == 0) anchors.push_back({offset, place, true});
    const bool ends_line = bytes.substr(at, 2) == next_line;
    in_run = ends_line ? 0 : in_run + 1;
    const auto length = static_cast<std::uint32_t>(utf8::decode(bytes, at).length);
    at += length;
    offset += length;
    place = ends_line ? Position{place.line + 1, 1} : Position{place.line, place.column + 1};
  }
  return anchors;
}

}  // namespace chapbook::model
