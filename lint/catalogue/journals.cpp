#include "lint/catalogue/journals.hpp"

#include <algorithm>

#include "lint/table.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"
#include "parsers/base/edit_distance.hpp"

namespace chapbook::lint {

namespace {

std::string_view without_article(std::string_view title) {
  return begins_like(title, "The ") ? title.substr(4) : title;
}

/// "Spine" of "Spine (Phila Pa 1976)".
std::string_view without_place(std::string_view abbreviation) {
  return abbreviation.substr(0, abbreviation.find(" ("));
}

const JournalRow* row_at(const std::vector<JournalRow>& rows, const FoldedIndex& index,
                         std::string_view folded) {
  const auto found = index.find(folded);
  return found == index.end() ? nullptr : &rows[found->second];
}

/// Slips in a short word make another word of it: "Neurol" and "Urol".
std::size_t allowed_slips_of_word(std::size_t length) {
  constexpr std::size_t long_word = 9;
  return length >= long_word ? 2 : 1;
}

bool is_misspelled(std::string_view printed, std::string_view right, const FoldedIndex& known) {
  constexpr std::size_t shortest = 4;
  if (printed.size() < shortest || right.size() < shortest) return false;
  const std::string folded = lower(printed);
  const std::size_t limit = allowed_slips_of_word(right.size());
  return !known.contains(folded) && edit_distance(folded, lower(right), limit) <= limit;
}

}  // namespace

Journals::Journals(std::span<const JournalRow> rows) {
  for (const JournalRow& row : rows) {
    const auto [found, is_new] = titles_.emplace(fold(without_article(row.title)), rows_.size());
    if (is_new) {
      rows_.push_back(row);
    } else {
      rows_[found->second] = row;
    }
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::string folded = fold(rows_[i].abbreviation);
    if (abbreviations_.emplace(folded, i).second) nearest_.add(std::move(folded), i);
    abbreviations_.emplace(fold(without_place(rows_[i].abbreviation)), i);
    for (const std::string_view text : {rows_[i].title, rows_[i].abbreviation}) {
      for (const std::string_view word : split(text, ' ')) words_.emplace(lower(word), i);
    }
  }
}

const JournalRow* Journals::with_title(std::string_view title) const {
  const std::string_view bare = without_article(title);
  if (const JournalRow* row = row_at(rows_, titles_, fold(bare))) return row;
  const std::size_t colon = bare.find(':');
  return colon == bare.npos ? nullptr : row_at(rows_, titles_, fold(bare.substr(0, colon)));
}

const JournalRow* Journals::with_abbreviation(std::string_view abbreviation) const {
  return row_at(rows_, abbreviations_, fold(abbreviation));
}

const JournalRow* Journals::near_abbreviation(std::string_view printed) const {
  const std::string folded = fold(printed);
  const auto match = nearest_.find(folded, allowed_slips(folded.size()));
  if (!match) return nullptr;
  const JournalRow& row = rows_[match->value];
  const auto words = split(printed, ' ');
  const auto right = split(row.abbreviation, ' ');
  if (words.size() != right.size()) return nullptr;
  std::size_t misspelled = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (same_word(words[i], right[i])) continue;
    if (!is_misspelled(words[i], right[i], words_)) return nullptr;
    ++misspelled;
  }
  return misspelled == 1 ? &row : nullptr;
}

}  // namespace chapbook::lint
