// FLOOR 1, basement: finding the few bytes of a reference that something starts with.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "parsers/base/bytewise.hpp"

namespace chapbook::citation {

/// Sixteen bytes and their neighbours; outside of the text there are blanks.
struct Window {
  Bytes before;
  Bytes here;
  Bytes next;
};

/// The window at an end of `text`: the last one reaches back by `back` bytes, so that it is full.
[[nodiscard]] inline Window window_at_end(std::string_view text, std::size_t begin,
                                          std::size_t& back) {
  const std::size_t at = std::min(begin, text.size() - bytes_at_once);
  back = begin - at;
  const char* const first = text.data() + at;
  const Bytes here = load(first);
  const bool ends = at + bytes_at_once == text.size();
  return {at > 0 ? load(first - 1) : behind_blank(here), here,
          ends ? before_blank(here) : load(first + 1)};
}

/// As hits_at, for a text shorter than a window.
template <class Test>
[[nodiscard]] unsigned hits_in_short(std::string_view text, Test test) {
  std::array<char, bytes_at_once> padded;
  padded.fill(' ');
  std::memcpy(padded.data(), text.data(), text.size());
  const Bytes here = load(padded.data());
  return bits_of(test({behind_blank(here), here, before_blank(here)})) & ((1U << text.size()) - 1U);
}

/// The hits of `test` among the sixteen bytes at `begin`, one bit each.
template <class Test>
[[nodiscard]] unsigned hits_at(std::string_view text, std::size_t begin, Test test) {
  Window window;
  std::size_t back = 0;
  if (begin > 0 && begin + bytes_at_once < text.size()) {
    const char* const first = text.data() + begin;
    window = {load(first - 1), load(first), load(first + 1)};
  } else if (text.size() >= bytes_at_once) {
    window = window_at_end(text, begin, back);
  } else {
    return hits_in_short(text, test);
  }
  return bits_of(test(window)) >> back;
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
