// FLOOR 1, basement: the terminals of people and of lists of people. Only for *_grammar.cpp files,
// which include the parser library before this.
#pragma once

#include "parsers/base/ascii.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/pieces.hpp"
#include "parsers/citation/terminals.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

/// "Jr", "III", "2nd"; in capitals, "JR" and "SR" are initials.
[[nodiscard]] inline bool is_suffix(Range text) {
  const bool initials = text == "JR" || text == "SR";
  return !initials && suffixes().has(text);
}

/// True where one of `words` may stand behind the name that ends before `in`, with a comma or
/// without; "false" is certain.
[[nodiscard]] inline bool may_be_followed_by(const WordList& words, Range in) {
  in.remove_prefix(in.starts_with(',') ? 1 : 0);
  return in.starts_with(' ') && words.may_begin(in.substr(1));
}

/// Where the capitals that stand at `from` end.
[[nodiscard]] inline std::size_t skip_capitals(Range in, std::size_t from = 0) {
  while (from < in.size() && ascii::is_upper(in[from])) ++from;
  return from;
}

/// A single captured range.
struct Found {
  Range value;
};

namespace terminals {

namespace x3 = boost::spirit::x3;

// Words are what their ends make them: names are written in every script.
const auto word_byte = ~x3::char_(" ,;:.()[]\"\x1F");
const auto word = +word_byte;

const auto et_al = any_case("et al", "et. al", "et.al", "and others", "and colleagues") >> word_end;
const auto editor_word = any_case("editors", "editor", "eds", "edited by", "ed", "orgs", "org",
                                  "coords", "coord", "hrsg") >>
                         word_end;
const auto connector = x3::lit("and ") | "& " | "\xE2\x80\xA6 " | ". . . " | "... ";
const auto suffix = x3::raw[word][if_(is_suffix)];

}  // namespace terminals

}  // namespace chapbook::citation
