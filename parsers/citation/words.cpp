#include "parsers/citation/words.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "embedded/abbreviations_txt.hpp"
#include "embedded/cities_txt.hpp"
#include "embedded/company_words_txt.hpp"
#include "embedded/degrees_txt.hpp"
#include "embedded/domains_txt.hpp"
#include "embedded/genre_words_txt.hpp"
#include "embedded/glue_words_txt.hpp"
#include "embedded/journal_words_txt.hpp"
#include "embedded/name_joints_txt.hpp"
#include "embedded/organisation_words_txt.hpp"
#include "embedded/particles_txt.hpp"
#include "embedded/prose_words_txt.hpp"
#include "embedded/publisher_words_txt.hpp"
#include "embedded/regions_txt.hpp"
#include "embedded/suffixes_txt.hpp"
#include "embedded/thesis_words_txt.hpp"
#include "parsers/citation/characters.hpp"

namespace chapbook::citation {

namespace {

/// Calls `use` for each line that is neither empty nor a comment.
template <class Use>
void each_line(std::string_view file, Use use) {
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

/// Of the length and three letters, the same in either case: the words of a list differ in them.
std::size_t hash_folded(std::string_view word) {
  const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(word[at]) & 0x1FU; };
  const std::size_t size = word.size();
  std::uint32_t hash = static_cast<std::uint32_t>(size);
  for (const std::size_t at : {std::size_t{0}, size / 3, size / 2, size - 1}) {
    hash = (hash ^ letter(at)) * 16777619U;
  }
  return hash ^ (hash >> 15U);
}

}  // namespace

WordList::WordList(std::string_view file) {
  std::vector<std::string_view> words;
  each_line(file, [&](std::string_view line) { words.push_back(line); });
  slots_.resize(std::bit_ceil(words.size() * 2 + 1));
  for (const std::string_view word : words) {
    lengths_[first_of(word)] |= length_bit(word);
    seconds_[first_of(word)] |= word.size() > 1 ? second_bit(word) : ~std::uint32_t{0};
    slots_[find_slot(word)] = word;
  }
}

std::size_t WordList::find_slot(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_folded(word) & mask;
  while (!slots_[slot].empty() && !same_word(slots_[slot], word)) slot = (slot + 1) & mask;
  return slot;
}

bool WordList::holds(std::string_view word) const {
  return !slots_[find_slot(word)].empty();
}

std::vector<std::pair<std::string_view, std::string_view>> read_table(std::string_view file) {
  std::vector<std::pair<std::string_view, std::string_view>> rows;
  each_line(file, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  });
  return rows;
}

const WordList& particles() {
  static const WordList list(embedded::particles_txt());
  return list;
}

const WordList& suffixes() {
  static const WordList list(embedded::suffixes_txt());
  return list;
}

const WordList& cities() {
  static const WordList list(embedded::cities_txt());
  return list;
}

const WordList& regions() {
  static const WordList list(embedded::regions_txt());
  return list;
}

const WordList& publisher_words() {
  static const WordList list(embedded::publisher_words_txt());
  return list;
}

const WordList& organisation_words() {
  static const WordList list(embedded::organisation_words_txt());
  return list;
}

const WordList& journal_words() {
  static const WordList list(embedded::journal_words_txt());
  return list;
}

const WordList& abbreviations() {
  static const WordList list(embedded::abbreviations_txt());
  return list;
}

const WordList& company_words() {
  static const WordList list(embedded::company_words_txt());
  return list;
}

const WordList& glue_words() {
  static const WordList list(embedded::glue_words_txt());
  return list;
}

const WordList& name_joints() {
  static const WordList list(embedded::name_joints_txt());
  return list;
}

const WordList& prose_words() {
  static const WordList list(embedded::prose_words_txt());
  return list;
}

const WordList& degrees() {
  static const WordList list(embedded::degrees_txt());
  return list;
}

const WordList& genre_words() {
  static const WordList list(embedded::genre_words_txt());
  return list;
}

const WordList& thesis_words() {
  static const WordList list(embedded::thesis_words_txt());
  return list;
}

const WordList& domains() {
  static const WordList list(embedded::domains_txt());
  return list;
}

}  // namespace chapbook::citation
