// FLOOR 0. Sixteen bytes looked at as one. The only file that knows how the machine does that; what
// is built on it is in find_byte.hpp, and in the citation reader in each_hit.hpp.
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <cstddef>
#include <cstring>

namespace chapbook {

using Byte = unsigned char;

/// Sixteen bytes. Compilers have `&`, `|` and `~` for them on every machine.
using Bytes [[gnu::vector_size(16)]] = Byte;

inline constexpr std::size_t bytes_at_once = sizeof(Bytes);

/// The sixteen bytes that start at `at`.
[[nodiscard]] inline Bytes load(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

inline void store(Bytes bytes, char* at) {
  std::memcpy(at, &bytes, sizeof bytes);
}

/// The bytes moved on by one, with a blank in front; the last one is lost.
[[nodiscard]] inline Bytes behind_blank(Bytes bytes) {
  const Bytes blanks = Bytes{} + Byte{' '};
  return __builtin_shufflevector(bytes, blanks, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                 14);
}
/// The bytes moved back by one, with a blank at the end; the first one is lost.
[[nodiscard]] inline Bytes before_blank(Bytes bytes) {
  const Bytes blanks = Bytes{} + Byte{' '};
  return __builtin_shufflevector(bytes, blanks, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
                                 16);
}

/// One bit for each byte that is 0xFF, the first of them lowest; every byte is that or 0.
[[nodiscard]] inline unsigned bits_of(Bytes bytes) {
#if defined(__SSE2__)
  __m128i vector;
  std::memcpy(&vector, &bytes, sizeof vector);
  return static_cast<unsigned>(_mm_movemask_epi8(vector));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < bytes_at_once; ++i) bits |= (bytes[i] & 1U) << i;
  return bits;
#endif
}

/// Tests of all sixteen bytes: 0xFF for yes, 0 for no.
namespace bytewise {

[[nodiscard]] inline Bytes is(Bytes bytes, char wanted) {
  return reinterpret_cast<Bytes>(bytes == static_cast<Byte>(wanted));
}
[[nodiscard]] inline Bytes is_same(Bytes a, Bytes b) {
  return reinterpret_cast<Bytes>(a == b);
}
/// `letter` is in lower case, the bytes in any.
[[nodiscard]] inline Bytes is_letter(Bytes bytes, char letter) {
  return is(bytes | Byte{0x20}, letter);
}
/// From `first` to `last`, both included.
[[nodiscard]] inline Bytes is_between(Bytes bytes, char first, char last) {
  const auto size = static_cast<Byte>(last - first);
  return reinterpret_cast<Bytes>(bytes - static_cast<Byte>(first) <= size);
}
[[nodiscard]] inline Bytes is_digit(Bytes bytes) {
  return is_between(bytes, '0', '9');
}
/// Part of a character outside ASCII.
[[nodiscard]] inline Bytes is_high(Bytes bytes) {
  return reinterpret_cast<Bytes>(bytes >= Byte{0x80});
}
/// As is_word_byte.
[[nodiscard]] inline Bytes is_word(Bytes bytes) {
  return is_between(bytes | Byte{0x20}, 'a', 'z') | is_digit(bytes) | is_high(bytes);
}

}  // namespace bytewise

}  // namespace chapbook
