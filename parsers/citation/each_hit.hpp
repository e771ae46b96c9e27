// FLOOR 1, basement: finding the few bytes of a reference that something starts with.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "parsers/citation/bytewise.hpp"

namespace chapbook::citation {

/// Sixteen bytes and their neighbours; outside of the text there are blanks.
struct Window {
  Bytes before;
  Bytes here;
  Bytes next;
};

/// The window at `at`; at the ends of `text` its neighbours are blanks.
inline Window window_at(std::string_view text, std::size_t at) {
  if (at > 0 && at + bytes_at_once < text.size()) {
    const char* const here = text.data() + at;
    return {load(here - 1), load(here), load(here + 1)};
  }
  std::array<char, bytes_at_once + 2> padded;
  padded.fill(' ');
  const std::size_t first = at > 0 ? at - 1 : 0;
  const std::size_t size = std::min(text.size() - first, bytes_at_once + (at > 0 ? 2 : 1));
  std::memcpy(padded.data() + (at > 0 ? 0 : 1), text.data() + first, size);
  return {load(padded.data()), load(padded.data() + 1), load(padded.data() + 2)};
}

/// The hits of `test` among the sixteen bytes at `begin`, one bit each.
template <class Test>
[[nodiscard]] unsigned hits_at(std::string_view text, std::size_t begin, Test test) {
  const unsigned hits = bits_of(test(window_at(text, begin)));
  const std::size_t size = text.size() - begin;
  return size < bytes_at_once ? hits & ((1U << size) - 1U) : hits;
}

/// Offset of the first hit of `test` (see each_hit); `text.size()` if there is none.
template <class Test>
[[nodiscard]] std::size_t find_hit(std::string_view text, Test test) {
  for (std::size_t begin = 0; begin < text.size(); begin += bytes_at_once) {
    const unsigned hits = hits_at(text, begin, test);
    if (hits != 0) return begin + static_cast<std::size_t>(std::countr_zero(hits));
  }
  return text.size();
}

/// Calls `use(at)` for each offset of `text` where `test(Window)` says yes, in order. `test` is
/// made of `bytewise` parts and `&`, `|` and `~`, so what is no hit costs next to nothing.
template <class Test, class Use>
void each_hit(std::string_view text, Test test, Use use) {
  for (std::size_t begin = 0; begin < text.size(); begin += bytes_at_once) {
    for (unsigned hits = hits_at(text, begin, test); hits != 0; hits &= hits - 1) {
      use(begin + static_cast<std::size_t>(std::countr_zero(hits)));
    }
  }
}

}  // namespace chapbook::citation
