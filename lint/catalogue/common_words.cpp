#include "lint/catalogue/common_words.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "embedded/common_words_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

namespace {

struct CommonWords {
  std::unordered_set<std::string_view> words;
  std::vector<std::string_view> endings;
};

CommonWords read_words() {
  CommonWords out;
  for (const auto& row : read_table(embedded::common_words_tsv())) {
    if (row.size() != 2) continue;
    const auto listed = split(row[1], ' ');
    if (row[0] == "words") out.words.insert(listed.begin(), listed.end());
    if (row[0] == "endings") out.endings = listed;
  }
  return out;
}

}  // namespace

bool is_common_word(std::string_view word) {
  constexpr std::size_t shortest_with_ending = 7;
  static const CommonWords table = read_words();
  if (table.words.contains(word)) return true;
  return word.size() >= shortest_with_ending &&
         std::ranges::any_of(table.endings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace chapbook::lint
