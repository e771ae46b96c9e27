// FLOOR 0. Sets of bytes for scanning text, looked up in one step.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chapbook {

/// A set of bytes that is built while compiling, so a literal stands for it: `find_any(text,
/// ".;")`.
class ByteSet {
 public:
  // Not explicit: a literal is the readable form of a set.
  consteval ByteSet(const char* bytes) {  // NOLINT(google-explicit-constructor)
    for (const char c : std::string_view(bytes)) {
      const auto byte = static_cast<unsigned char>(c);
      bits_[byte / 64] |= std::uint64_t{1} << (byte % 64);
    }
  }
  [[nodiscard]] constexpr bool has(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return ((bits_[byte / 64] >> (byte % 64)) & 1U) != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// Offset of the first byte of `text` at or after `from` that is in `set`; `text.size()` if none
/// is.
[[nodiscard]] constexpr std::size_t find_any(std::string_view text, const ByteSet& set,
                                             std::size_t from = 0) {
  const char* const end = text.data() + text.size();
  const char* at = text.data() + (from < text.size() ? from : text.size());
  while (at != end && !set.has(*at)) ++at;
  return static_cast<std::size_t>(at - text.data());
}

/// Offset of the first byte of `text` at or after `from` that is not in `set`; `text.size()` if all
/// are.
[[nodiscard]] constexpr std::size_t skip_any(std::string_view text, const ByteSet& set,
                                             std::size_t from = 0) {
  const char* const end = text.data() + text.size();
  const char* at = text.data() + (from < text.size() ? from : text.size());
  while (at != end && set.has(*at)) ++at;
  return static_cast<std::size_t>(at - text.data());
}

/// `text` without any bytes of `unwanted` at its ends.
[[nodiscard]] constexpr std::string_view strip(std::string_view text, const ByteSet& unwanted) {
  text.remove_prefix(skip_any(text, unwanted));
  while (!text.empty() && unwanted.has(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace chapbook
