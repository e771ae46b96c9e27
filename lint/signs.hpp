// FLOOR 1. What one look at each byte of a text tells, so that most rules need no look of their
// own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parsers/base/ascii.hpp"

namespace chapbook::lint {

/// Kinds of bytes that rules on spacing and punctuation tell apart. `control` is what ASCII has no
/// sign for, tabs and line ends included; `foreign` is every byte of a non-ASCII character.
enum class Kind : std::uint8_t {
  none,  ///< before the first byte
  space,
  control,
  upper,
  lower,
  digit,
  stop,
  comma,
  semicolon,
  colon,
  end_mark,  ///< "?" and "!"
  closing,   ///< ")"
  other,
  foreign,
};

/// Where a word begins in a text, as far as its first three letters or digits tell.
class WordKey {
 public:
  /// The key of the word that `text` begins with. ASCII case does not count.
  constexpr explicit WordKey(std::string_view text) : value_(0) {
    constexpr std::size_t letters = 3;
    for (std::size_t i = 0; i < letters && i < text.size() && is_part(text[i]); ++i) {
      value_ = value_ * 37U + (static_cast<unsigned char>(text[i]) | 0x20U);
    }
  }
  [[nodiscard]] constexpr std::size_t slot(std::size_t slots) const { return value_ % slots; }

  /// Letters and digits make words; every byte of a non-ASCII character counts as a letter.
  [[nodiscard]] static constexpr bool is_part(char c) {
    return ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  }

 private:
  std::size_t value_;
};

/// Which bytes, pairs of neighbours and beginnings of words a text has. The answers "no" are
/// certain; a word may be said to be there that is not.
class Signs {
 public:
  /// Looks at `text` and forgets what it saw before.
  void read(std::string_view text);

  [[nodiscard]] bool has(char c) const { return bytes_[static_cast<unsigned char>(c)]; }
  [[nodiscard]] bool has_any(std::string_view chars) const {
    for (const char c : chars) {
      if (has(c)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has(Kind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
  /// True when a byte of kind `right` stands right behind one of kind `left`.
  [[nodiscard]] bool has_pair(Kind left, Kind right) const {
    return pairs_[static_cast<std::size_t>(left) * kinds + static_cast<std::size_t>(right)];
  }
  /// False when a word of `phrase` is not in the text, so that find_word would find nothing.
  [[nodiscard]] bool may_have(std::string_view phrase) const;

 private:
  static constexpr std::size_t kinds = 16;
  static constexpr std::size_t slots = 512;
  std::array<bool, 256> bytes_{};
  std::array<bool, kinds> kinds_{};
  std::array<bool, kinds * kinds> pairs_{};
  std::array<bool, slots> words_{};
};

}  // namespace chapbook::lint
