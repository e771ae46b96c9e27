#include <boost/spirit/home/x3.hpp>

#include "embedded/ordinals_txt.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using x3::char_;
using x3::digit;
using x3::eoi;
using x3::lit;
using x3::no_case;
using x3::raw;
using x3::repeat;

const auto blank = *lit(' ');
const auto word_end = !(x3::alnum | char_('\x80', '\xff'));

/// "first" to "thirtieth", from the text file.
const x3::symbols<int>& ordinal_words() {
  static const x3::symbols<int> words = [] {
    x3::symbols<int> table;
    for (const auto& [word, value] : read_table(embedded::ordinals_txt())) {
      int number = 0;
      for (const char c : value) number = number * 10 + (c - '0');
      table.add(std::string(word), number);
    }
    return table;
  }();
  return words;
}

/// The range that `rule` matches at the start of `in`, or none.
template <class Rule>
Range match(Range in, const Rule& rule) {
  Range out;
  x3::parse(in.begin(), in.end(), raw[rule][to(out)]);
  return out;
}

}  // namespace

Range read_numbering(Range in) {
  const auto number = repeat(1, 4)[digit];
  const auto letter = char_('a', 'z');
  const auto bracketed = ('[' >> number >> ']') | ('(' >> number >> ')') | ('(' >> letter >> ')');
  const auto pointed = (number >> (lit('.') | ')') >> !digit) | (letter >> ')');
  const auto bullet = lit("\xE2\x80\xA2") | "\xC2\xB7" | "\xE2\x97\xA6" | (lit('-') >> &lit(' ')) |
                      (lit('*') >> &lit(' '));
  const auto one = bracketed >> -lit('.') | pointed | bullet;
  return match(in, one >> -(+lit(' ') >> bracketed));
}

Range read_in_label(Range in) {
  const auto named = no_case["in"] >> blank >> ':';
  const auto bare = no_case["in"] >> -lit('.') >> &lit(' ');
  return match(in, named | bare);
}

Range read_edition(Range in) {
  const auto edition_word = no_case[lit("edition") | "edn" | "ed"] >> word_end;
  const auto ending = no_case[lit("st") | "nd" | "rd" | "th" | "d"];
  const auto number = repeat(1, 3)[digit];
  const auto qualifier = no_case[lit("revised") | "rev" | "international" | "updated" | "expanded"];
  const auto numbered = number >> -(-lit('-') >> ending >> word_end) >> blank >>
                        -(qualifier >> -lit('.') >> blank) >> edition_word;
  const auto short_form = number >> no_case['e'] >> word_end;
  const auto spelled = no_case[ordinal_words()] >> ' ' >> edition_word;
  const auto turned = edition_word >> -lit('.') >> blank >> number >> word_end;
  const auto qualified = qualifier >> -lit('.') >> ' ' >> edition_word;
  return match(in, numbered | short_form | spelled | turned | qualified);
}

Range read_book_volume(Range in, Range& whole) {
  Range value;
  const auto roman = +char_("IVXLC");
  const auto number = (+digit >> -('-' >> +digit)) | roman | char_('A', 'H');
  const auto volume_word = no_case[lit("volume") | "vol"] >> -lit('.') >> blank;
  const auto label = volume_word >> -volume_word;
  x3::parse(in.begin(), in.end(), raw[label >> raw[number >> word_end][to(value)]][to(whole)]);
  if (!found(whole)) value = {};
  return value;
}

}  // namespace chapbook::citation
