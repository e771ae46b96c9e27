// FLOOR 1, basement: bibliographic vocabulary, from the text files in data/.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace chapbook::citation {

/// A set of lower case words or phrases. Looking up ignores the case of ASCII letters. Most words
/// of a reference are in no list, and most of these end at the lengths of the words that start with
/// the same letter.
class WordList {
 public:
  /// `file`: one entry a line; lines that start with "#" are comments.
  explicit WordList(std::string_view file);
  [[nodiscard]] bool has(std::string_view word) const {
    return !word.empty() && (lengths_[first_of(word)] & length_bit(word)) != 0 && may_begin(word) &&
           holds(word);
  }
  /// False where `text` cannot start with an entry, as its first two bytes show; certain only then.
  [[nodiscard]] bool may_begin(std::string_view text) const {
    if (text.size() < 2) return true;
    return (seconds_[first_of(text)] & second_bit(text)) != 0;
  }
  /// Calls `use(word)` for each entry, in no order.
  template <class Use>
  void each(Use use) const {
    for (const std::string_view word : slots_) {
      if (!word.empty()) use(word);
    }
  }

 private:
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
  [[nodiscard]] bool holds(std::string_view word) const;
  /// The slot that holds `word`, or the empty one where it belongs.
  [[nodiscard]] std::size_t find_slot(std::string_view word) const;

  std::vector<std::string_view> slots_;      ///< open addressing, at most half full
  std::array<std::uint64_t, 32> lengths_{};  ///< by first letter, which lengths its words have
  std::array<std::uint32_t, 32> seconds_{};  ///< by first letter, which second ones follow it
};

/// `entry<TAB>value` lines of an embedded file, in the order of the file.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> read_table(
    std::string_view file);

[[nodiscard]] const WordList& particles();           ///< "van", "de la": parts of a surname
[[nodiscard]] const WordList& suffixes();            ///< "jr", "iii"
[[nodiscard]] const WordList& cities();              ///< where publishers sit
[[nodiscard]] const WordList& regions();             ///< state codes and names, countries
[[nodiscard]] const WordList& publisher_words();     ///< words that publishers have in their names
[[nodiscard]] const WordList& organisation_words();  ///< words that groups have in their names
[[nodiscard]] const WordList& journal_words();       ///< words that journals have in their titles
[[nodiscard]] const WordList& abbreviations();       ///< words whose stop ends no sentence
[[nodiscard]] const WordList& company_words();       ///< legal forms behind the name of a company
[[nodiscard]] const WordList& glue_words();          ///< words that only join two fields
[[nodiscard]] const WordList& name_joints();         ///< words of names without a capital: "of"
[[nodiscard]] const WordList& prose_words();         ///< words that sentences are made with
[[nodiscard]] const WordList& degrees();             ///< "md", "phd" behind a name
[[nodiscard]] const WordList& genre_words();         ///< "package insert", "preprint"
[[nodiscard]] const WordList& thesis_words();        ///< what a thesis is called
[[nodiscard]] const WordList& domains();             ///< last labels of host names

}  // namespace chapbook::citation
