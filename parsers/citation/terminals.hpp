// FLOOR 1, basement: the terminals that the grammars share. Only for *_grammar.cpp files, which
// include the parser library before this; the header itself stays free of it. They compare ASCII
// themselves: the library's no_case and alnum ask the C library, whose answer takes longer and
// depends on the locale.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

/// True where `[first, last)` starts with `word`, which is in lower case.
inline bool starts_with_word(const char* first, const char* last, std::string_view word) {
  if (static_cast<std::size_t>(last - first) < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_lower(first[i]) != word[i]) return false;
  }
  return true;
}

/// The first of several literals that stands here, in any case.
template <std::size_t Count>
struct AnyCase : boost::spirit::x3::parser<AnyCase<Count>> {
  using attribute_type = boost::spirit::x3::unused_type;
  static constexpr bool has_attribute = false;

  constexpr explicit AnyCase(const std::array<std::string_view, Count>& literals)
      : words(literals) {
    for (const std::string_view word : words) first_letters |= letter_bit(word.front());
  }

  template <class Context, class RuleContext, class Attribute>
  bool parse(const char*& first, const char* const& last, const Context&, RuleContext&,
             Attribute&) const {
    if (first == last || (first_letters & letter_bit(*first)) == 0) return false;
    for (const std::string_view word : words) {
      if (!starts_with_word(first, last, word)) continue;
      first += word.size();
      return true;
    }
    return false;
  }

  /// The same for both cases of a letter.
  static constexpr std::uint32_t letter_bit(char c) {
    return std::uint32_t{1} << (static_cast<unsigned char>(c) % 32U);
  }

  std::array<std::string_view, Count> words;  ///< in lower case
  std::uint32_t first_letters = 0;            ///< refuses nearly everything at once
};

/// `any_case("eds", "ed")`; the literals are in lower case, and of two that start alike the longer
/// one comes first.
template <class... Literals>
constexpr AnyCase<sizeof...(Literals)> any_case(Literals... literals) {
  return AnyCase<sizeof...(Literals)>({std::string_view(literals)...});
}

/// Words or phrases in lower case and what each stands for.
template <class Value>
class WordTable {
 public:
  void add(std::string_view word, Value value) {
    if (word.empty()) return;
    auto& words = by_first_[static_cast<unsigned char>(word.front())];
    words.emplace_back(word, value);
    std::ranges::stable_sort(words, std::ranges::greater{},
                             [](const Entry& entry) { return entry.first.size(); });
  }
  /// The longest word that `[first, last)` starts with, in any case; null if there is none.
  [[nodiscard]] const std::pair<std::string_view, Value>* find(const char* first,
                                                               const char* last) const {
    if (first == last) return nullptr;
    for (const Entry& entry : by_first_[static_cast<unsigned char>(to_lower(*first))]) {
      if (starts_with_word(first, last, entry.first)) return &entry;
    }
    return nullptr;
  }

 private:
  using Entry = std::pair<std::string_view, Value>;
  std::array<std::vector<Entry>, 256> by_first_;
};

/// The rows of an embedded file whose values are numbers, as those of data/months.txt.
inline WordTable<int> number_table(std::string_view file) {
  WordTable<int> table;
  for (const auto& [word, value] : read_table(file)) {
    int number = 0;
    for (const char c : value) number = number * 10 + (c - '0');
    table.add(word, number);
  }
  return table;
}

/// One word of a table; its attribute is what the word stands for. `table` gives the table and is
/// asked only while it reads: before main there is nobody who could say that memory ran out.
template <class Value>
struct OneWordOf : boost::spirit::x3::parser<OneWordOf<Value>> {
  using attribute_type = Value;
  static constexpr bool has_attribute = true;

  using Table = const WordTable<Value>& (*)();
  constexpr explicit OneWordOf(Table words) : table(words) {}

  template <class Context, class RuleContext, class Attribute>
  bool parse(const char*& first, const char* const& last, const Context&, RuleContext&,
             Attribute& attribute) const {
    const auto* const entry = table().find(first, last);
    if (entry == nullptr) return false;
    first += entry->first.size();
    boost::spirit::x3::traits::move_to(Value(entry->second), attribute);
    return true;
  }

  Table table;
};

namespace terminals {

const auto blank = *boost::spirit::x3::lit(' ');
const auto letter = boost::spirit::x3::char_("a-zA-Z");
const auto alnum = boost::spirit::x3::char_("a-zA-Z0-9");
/// No letter of any script and no digit follows.
const auto word_end = !boost::spirit::x3::char_("a-zA-Z0-9\x80-\xff");

}  // namespace terminals

}  // namespace chapbook::citation
