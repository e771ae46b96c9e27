#include "parsers/citation/words.hpp"

#include <algorithm>

#include "embedded/abbreviations_txt.hpp"
#include "embedded/cities_txt.hpp"
#include "embedded/company_words_txt.hpp"
#include "embedded/domains_txt.hpp"
#include "embedded/glue_words_txt.hpp"
#include "embedded/journal_words_txt.hpp"
#include "embedded/organisation_words_txt.hpp"
#include "embedded/particles_txt.hpp"
#include "embedded/publisher_words_txt.hpp"
#include "embedded/regions_txt.hpp"
#include "embedded/suffixes_txt.hpp"
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

/// Three-way comparison as if both were in lower case.
int compare_folded(std::string_view a, std::string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < length; ++i) {
    const auto x = static_cast<unsigned char>(to_lower(a[i]));
    const auto y = static_cast<unsigned char>(to_lower(b[i]));
    if (x != y) return x < y ? -1 : 1;
  }
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

bool folded_less(std::string_view a, std::string_view b) {
  return compare_folded(a, b) < 0;
}

}  // namespace

WordList::WordList(std::string_view file) {
  each_line(file, [&](std::string_view line) { entries_.push_back(line); });
  std::ranges::sort(entries_, folded_less);
}

bool WordList::has(std::string_view word) const {
  const auto at = std::ranges::lower_bound(entries_, word, folded_less);
  return at != entries_.end() && compare_folded(*at, word) == 0;
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

const WordList& domains() {
  static const WordList list(embedded::domains_txt());
  return list;
}

}  // namespace chapbook::citation
