// FLOOR 1, basement: a set of words, compiled when the program is built.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace chapbook::citation {

/// A set of lower case words or phrases. Looking up ignores the case of ASCII letters. Most words
/// of a reference are in no list, and most of these end at the lengths of the words that start with
/// the same letter.
class WordList {
 public:
  /// `compiled` is what compile_words made; it outlives the list.
  explicit WordList(std::string_view compiled);

  [[nodiscard]] bool has(std::string_view word) const {
    return !word.empty() && (starts_.lengths[first_of(word)] & length_bit(word)) != 0 &&
           may_begin(word) && holds(word);
  }
  /// False where `text` cannot start with an entry, as its first two bytes show; certain only then.
  [[nodiscard]] bool may_begin(std::string_view text) const {
    if (text.size() < 2) return true;
    return (starts_.seconds[first_of(text)] & second_bit(text)) != 0;
  }
  /// Calls `use(word)` for each entry, in no order.
  template <class Use>
  void each(Use use) const {
    for (std::size_t at = 0; at < slot_count(); ++at) {
      if (const std::string_view word = word_at(at); !word.empty()) use(word);
    }
  }

 private:
  friend std::string compile_words(std::string_view file);

  /// What is known of the words that start with a letter.
  struct Starts {
    std::array<std::uint64_t, 32> lengths{};  ///< which lengths they have
    std::array<std::uint32_t, 32> seconds{};  ///< which second letters
  };
  /// Where an entry stands among the words. Small, since a run looks up few words of large tables.
  struct Slot {
    std::uint16_t begin = 0;
    std::uint16_t length = 0;  ///< 0: empty
  };

  /// Letters count without their case.
  [[nodiscard]] static std::size_t first_of(std::string_view word) {
    return static_cast<unsigned char>(word.front()) % 32;
  }
  /// The longest words share the last bit.
  [[nodiscard]] static std::uint64_t length_bit(std::string_view word) {
    return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63);
  }
  [[nodiscard]] static std::uint32_t second_bit(std::string_view word) {
    return std::uint32_t{1} << (static_cast<unsigned char>(word[1]) % 32);
  }

  WordList() = default;
  [[nodiscard]] bool holds(std::string_view word) const;
  /// The slot that holds `word`, or the empty one where it belongs.
  [[nodiscard]] std::size_t find_slot(std::string_view word) const;
  [[nodiscard]] std::size_t slot_count() const { return slots_.size() / sizeof(Slot); }
  [[nodiscard]] std::string_view word_at(std::size_t slot) const {
    Slot there;
    std::memcpy(&there, slots_.data() + slot * sizeof there, sizeof there);
    return words_.substr(there.begin, there.length);
  }

  Starts starts_;
  std::string_view words_;
  std::string_view slots_;  ///< open addressing, at most half full
};

/// The bytes of a WordList. `file`: one entry a line, in less than 64 KB; lines that start with "#"
/// are comments.
[[nodiscard]] std::string compile_words(std::string_view file);

}  // namespace chapbook::citation
