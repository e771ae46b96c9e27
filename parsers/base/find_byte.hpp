// FLOOR 0. The first or last of a few bytes in a text, sixteen bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#include "parsers/base/bytewise.hpp"

namespace chapbook {

/// A few bytes to look for. Worth more than a ByteSet where the next one is usually far.
template <char... Wanted>
struct AnyOf {
  [[nodiscard]] static bool has(char c) { return (... || (c == Wanted)); }
  [[nodiscard]] static unsigned bits(const char* at) {
    const Bytes bytes = load(at);
    return bits_of((... | bytewise::is(bytes, Wanted)));
  }
};

/// The bytes of characters outside ASCII.
struct HighByte {
  [[nodiscard]] static bool has(char c) { return static_cast<unsigned char>(c) >= 0x80; }
  [[nodiscard]] static unsigned bits(const char* at) {
    return bits_of(bytewise::is_high(load(at)));
  }
};

/// Offset of the first of `wanted`, AnyOf or HighByte, at or after `from`; `text.size()` if there
/// is none.
template <class Wanted>
[[nodiscard]] std::size_t find_first(std::string_view text, Wanted wanted, std::size_t from = 0) {
  std::size_t at = from;
  for (; at + bytes_at_once <= text.size(); at += bytes_at_once) {
    const unsigned hits = wanted.bits(text.data() + at);
    if (hits != 0) return at + static_cast<std::size_t>(std::countr_zero(hits));
  }
  while (at < text.size() && !wanted.has(text[at])) ++at;
  return at < text.size() ? at : text.size();
}

/// Offset of the last of `wanted` before `end`; `npos` if there is none.
template <class Wanted>
[[nodiscard]] std::size_t find_last(std::string_view text, Wanted wanted, std::size_t end) {
  std::size_t at = end;
  for (; at >= bytes_at_once; at -= bytes_at_once) {
    const unsigned hits = wanted.bits(text.data() + at - bytes_at_once);
    if (hits != 0) return at - bytes_at_once + static_cast<std::size_t>(std::bit_width(hits)) - 1;
  }
  while (at > 0) {
    if (wanted.has(text[--at])) return at;
  }
  return std::string_view::npos;
}

}  // namespace chapbook
