#include "lint/catalogue/publishers.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "lint/text.hpp"
#include "lint/works.hpp"
#include "parsers/base/edit_distance.hpp"

namespace chapbook::lint {

namespace {

/// The words of a name in small letters.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out(1);
  for (const char c : name) {
    if (is_letter(c) || is_digit(c) || c == '\'') {
      out.back().push_back(c);
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  for (std::string& word : out) word = lower(word);
  return out;
}

/// The words of a name, sorted and glued.
std::string word_set(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  std::ranges::sort(words);
  std::string out;
  for (const std::string& word : words) out += word + ' ';
  return out;
}

/// True when the two have the same words, but for a slip in long ones: "Ravan Press" is no "Raven
/// Press", and "Harvard University Press, MA" is no slip at all.
bool is_misspelled(std::string_view printed, std::string_view right) {
  constexpr std::size_t long_word = 6;
  return std::ranges::equal(
      words_of(printed), words_of(right), [](const std::string& a, const std::string& b) {
        return a == b || (b.size() >= long_word && edit_distance(a, b, 1) <= 1);
      });
}

/// "CRC Press" is not a slip of "CIC Press".
bool begins_with_acronym(std::string_view name) {
  return name.size() > 1 && is_upper(name[0]) && is_upper(name[1]);
}

/// A name of two long words may have a slip in each.
constexpr std::size_t most_slips = 2;

}  // namespace

Publishers::Publishers(std::span<const PublisherRow> rows) {
  for (const PublisherRow& row : rows) {
    const auto [found, is_new] = names_.emplace(fold(row.name), rows_.size());
    if (is_new) {
      rows_.push_back(row);
    } else {
      rows_[found->second] = row;
    }
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (const std::string_view variant : rows_[i].variants) variants_.emplace(fold(variant), i);
    word_sets_.emplace(word_set(rows_[i].name), i);
    if (!begins_with_acronym(rows_[i].name)) nearest_.add(fold(rows_[i].name), i);
  }
}

const PublisherRow* Publishers::find(std::string_view name) const {
  const auto found = names_.find(fold(name));
  return found == names_.end() ? nullptr : &rows_[found->second];
}

const PublisherRow* Publishers::meant_by(std::string_view printed) const {
  const std::string folded = fold(printed);
  if (names_.contains(folded)) return nullptr;
  if (const auto found = variants_.find(folded); found != variants_.end()) {
    return &rows_[found->second];
  }
  if (const auto found = word_sets_.find(word_set(printed)); found != word_sets_.end()) {
    return &rows_[found->second];
  }
  const auto match = nearest_.find(folded, most_slips);
  if (!match || !is_misspelled(printed, rows_[match->value].name)) return nullptr;
  return &rows_[match->value];
}

}  // namespace chapbook::lint
