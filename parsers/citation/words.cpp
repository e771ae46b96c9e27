#include "parsers/citation/words.hpp"

#include "embedded/word_lists.hpp"
#include "parsers/base/build_data.hpp"
#include "parsers/base/error.hpp"
#include "parsers/citation/lines.hpp"

namespace chapbook::citation {

WordList find_word_list(std::string_view name) {
  BuildDataReader from(embedded::word_lists());
  for (std::size_t left = from.take_size(); left > 0; --left) {
    const bool found = from.take_text() == name;
    const std::string_view compiled = from.take_text();
    if (found) return WordList(compiled);
  }
  throw Error(ErrorKind::bug, "no list of words is called " + std::string(name));
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
  static const WordList list = find_word_list("particles");
  return list;
}

const WordList& suffixes() {
  static const WordList list = find_word_list("suffixes");
  return list;
}

const WordList& cities() {
  static const WordList list = find_word_list("cities");
  return list;
}

const WordList& regions() {
  static const WordList list = find_word_list("regions");
  return list;
}

const WordList& publisher_words() {
  static const WordList list = find_word_list("publisher_words");
  return list;
}

const WordList& organisation_words() {
  static const WordList list = find_word_list("organisation_words");
  return list;
}

const WordList& journal_words() {
  static const WordList list = find_word_list("journal_words");
  return list;
}

const WordList& abbreviations() {
  static const WordList list = find_word_list("abbreviations");
  return list;
}

const WordList& company_words() {
  static const WordList list = find_word_list("company_words");
  return list;
}

const WordList& glue_words() {
  static const WordList list = find_word_list("glue_words");
  return list;
}

const WordList& name_joints() {
  static const WordList list = find_word_list("name_joints");
  return list;
}

const WordList& prose_words() {
  static const WordList list = find_word_list("prose_words");
  return list;
}

const WordList& degrees() {
  static const WordList list = find_word_list("degrees");
  return list;
}

const WordList& genre_words() {
  static const WordList list = find_word_list("genre_words");
  return list;
}

const WordList& thesis_words() {
  static const WordList list = find_word_list("thesis_words");
  return list;
}

const WordList& domains() {
  static const WordList list = find_word_list("domains");
  return list;
}

}  // namespace chapbook::citation
