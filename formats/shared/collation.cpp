#include "formats/shared/collation.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>

#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

/// Case differences removed and compatibility characters decomposed; with STRIPMARK without
/// accents.
std::string folded(std::string_view text, int more) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                  UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | more));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

struct Lookalike {
  char32_t letter;
  std::string_view as;
};

/// Letters that do not decompose, filed where the default table of the Unicode Collation Algorithm
/// has them at its first level.
constexpr std::array<Lookalike, 9> lookalikes{{{U'\u00E6', "ae"},
                                               {U'\u00F0', "d"},
                                               {U'\u00F8', "o"},
                                               {U'\u00FE', "th"},
                                               {U'\u0111', "d"},
                                               {U'\u0127', "h"},
                                               {U'\u0131', "i"},
                                               {U'\u0142', "l"},
                                               {U'\u0153', "oe"}}};

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

bool is_letter(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ND;
}

void append_letter(std::string& key, char32_t letter) {
  const auto found = std::ranges::find(lookalikes, letter, &Lookalike::letter);
  if (found != lookalikes.end()) {
    key += found->as;
  } else {
    utf8::append(key, letter);
  }
}

/// The number at `text[at]`, moved past: its length in front makes its bytes sort by value. The
/// leading "0" sorts it before all letters.
void append_number(std::string& key, std::string_view text, std::size_t& at) {
  constexpr std::size_t longest = 90;  // lengths stay printable; longer numbers only sort less well
  while (at + 1 < text.size() && text[at] == '0' &&
         is_digit(static_cast<unsigned char>(text[at + 1])))
    ++at;
  const std::size_t start = at;
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) ++at;
  key += '0';
  key += static_cast<char>('!' + std::min(longest, at - start));
  key += text.substr(start, at - start);
}

}  // namespace

std::string lookup_key(std::string_view name) {
  const std::string text = folded(name, UTF8PROC_STRIPMARK);
  std::string key;
  bool is_apart = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    const bool counts = is_digit(next.value) || is_letter(next.value);
    if (!counts) {
      is_apart = is_apart || !is_apostrophe(next.value);
      at += next.length;
      continue;
    }
    if (is_apart && !key.empty()) key += ' ';
    is_apart = false;
    if (is_digit(next.value)) {
      append_number(key, text, at);
    } else {
      append_letter(key, next.value);
      at += next.length;
    }
  }
  return key;
}

std::string collation_key(std::string_view name) {
  std::string key = lookup_key(name);
  key += '\0';
  key += folded(name, 0);
  key += '\0';
  return key += name;
}

std::string index_letter(std::string_view name) {
  const std::string key = lookup_key(name);
  if (key.empty()) return "#";
  const char32_t first = utf8::decode(key, 0).value;
  if (is_digit(first)) return "0\u20139";
  std::string out;
  utf8::append(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first))));
  return out;
}

}  // namespace chapbook::formats
