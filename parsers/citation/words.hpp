// FLOOR 1, basement: bibliographic vocabulary, from the text files in data/.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "parsers/citation/word_list.hpp"

namespace chapbook::citation {

/// A list of words that the build compiled, by the name of its file in a folder `data` ("cities").
/// Throws Error (bug) where there is none.
[[nodiscard]] WordList find_word_list(std::string_view name);

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
