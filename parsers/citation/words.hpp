// FLOOR 1, basement: bibliographic vocabulary, from the text files in data/.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace chapbook::citation {

/// A sorted list of lower case words or phrases. Looking up ignores the case of ASCII letters.
class WordList {
 public:
  /// `file`: one entry a line; lines that start with "#" are comments.
  explicit WordList(std::string_view file);
  [[nodiscard]] bool has(std::string_view word) const;

 private:
  std::vector<std::string_view> entries_;
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
[[nodiscard]] const WordList& domains();             ///< last labels of host names

}  // namespace chapbook::citation
