// FLOOR 1, basement: finding the few bytes of a reference that something starts with.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace chapbook::citation {

using Byte = unsigned char;

/// Three bytes in a row; outside of the text there are blanks.
struct Window {
  Byte before;
  Byte here;
  Byte next;
};

/// Tests of bytes for each_hit: 1 or 0, without branches.
namespace branchless {

[[nodiscard]] constexpr Byte is(Byte c, char wanted) {
  return static_cast<Byte>(c == static_cast<Byte>(wanted));
}
/// `letter` is in lower case, `c` in any.
[[nodiscard]] constexpr Byte is_letter(Byte c, char letter) {
  return is(static_cast<Byte>(c | 0x20), letter);
}
[[nodiscard]] constexpr Byte is_digit(Byte c) {
  return static_cast<Byte>(static_cast<Byte>(c - '0') < 10);
}
[[nodiscard]] constexpr Byte is_ascii(Byte c) {
  return static_cast<Byte>(c < 0x80);
}
/// As is_word_byte.
[[nodiscard]] constexpr Byte is_word(Byte c) {
  const auto letter = static_cast<Byte>(static_cast<Byte>((c | 0x20) - 'a') < 26);
  return static_cast<Byte>(letter | is_digit(c) | (c >> 7));
}

}  // namespace branchless

/// Eight bytes as a number, the first of them lowest.
[[nodiscard]] inline std::uint64_t load_eight(const Byte* bytes) {
  std::uint64_t out = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&out, bytes, sizeof out);
  } else {
    for (unsigned i = 0; i < sizeof out; ++i) out |= std::uint64_t{bytes[i]} << (8 * i);
  }
  return out;
}

/// Calls `use(at)` for each offset of `text` where `test(Window)` is 1, in order. `test` is made of
/// `branchless` parts and `&`, `|` and `^` (`+` for more than two equalities in a row, which g++
/// would make a jump of): compilers turn it into vector code, so that what is no hit costs next to
/// nothing.
template <class Test, class Use>
void each_hit(std::string_view text, Test test, Use use) {
  constexpr std::size_t block = 256;
  constexpr std::size_t step = 8;
  constexpr std::size_t vector = 16;  // No rest is left for code without vectors.
  std::array<Byte, block + vector + 2> padded;
  std::array<Byte, block + vector> hits;
  Byte* const bytes = padded.data();
  Byte* const hit = hits.data();
  bytes[0] = ' ';
  for (std::size_t begin = 0; begin < text.size(); begin += block) {
    const std::size_t size = std::min(block, text.size() - begin);
    const bool last = begin + size == text.size();
    std::memcpy(bytes + 1, text.data() + begin, size + (last ? 0 : 1));
    if (last) std::memset(bytes + size + 1, ' ', vector);
    const std::size_t rounded = (size + vector - 1) / vector * vector;
    for (std::size_t i = 0; i < rounded; ++i) {
      hit[i] = static_cast<Byte>(test(Window{bytes[i], bytes[i + 1], bytes[i + 2]}));
    }
    std::memset(hit + size, 0, step);
    bytes[0] = bytes[size];
    for (std::size_t i = 0; i < size; i += step) {
      for (std::uint64_t eight = load_eight(hit + i); eight != 0; eight &= eight - 1) {
        use(begin + i + static_cast<std::size_t>(std::countr_zero(eight)) / 8);
      }
    }
  }
}

}  // namespace chapbook::citation
