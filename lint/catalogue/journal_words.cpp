#include "lint/catalogue/journal_words.hpp"

#include <set>

#include "embedded/journal_words_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

bool is_journal_word(std::string_view word) {
  static const std::set<std::string_view> words = [] {
    std::set<std::string_view> out;
    for (const auto& row : read_table(embedded::journal_words_tsv())) out.insert(row[0]);
    return out;
  }();
  return words.contains(word);
}

}  // namespace chapbook::lint
