#include <boost/spirit/home/x3.hpp>

#include "parsers/base/utf8.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using x3::char_;
using x3::eoi;
using x3::lit;
using x3::no_case;
using x3::raw;
using x3::repeat;

const auto blank = *lit(' ');
const auto word_end = !(x3::alnum | char_('\x80', '\xff'));

// Words are what their ends make them: names are written in every script.
const auto word_byte = char_ - char_(" ,;:.()[]\"\x1F");
const auto word = +word_byte;

bool is_family_word(Range text) {
  if (is_digit(text.front())) return false;
  return starts_upper(text) || particles().has(text) || text.front() == '\'' ||
         (starts_lower(text) &&
          (text.find_first_of("'-") != Range::npos || text.find("\xE2\x80\x99") != Range::npos));
}
bool is_initials(Range text) {
  const std::size_t capitals = count_capitals(text);
  return capitals >= 1 && capitals <= 4;
}
bool is_particle(Range text) {
  return starts_lower(text) && particles().has(text);
}
/// "Jr", "III", "2nd"; in capitals, "JR" and "SR" are initials.
bool is_suffix(Range text) {
  const bool initials = text == "JR" || text == "SR";
  return !initials && suffixes().has(text);
}

const auto et_al =
    no_case[lit("et al") | "et. al" | "et.al" | "and others" | "and colleagues"] >> word_end;
const auto editor_word =
    no_case[lit("editors") | "editor" | "eds" | "ed" | "edited by"] >> word_end;
const auto suffix = raw[word][if_(is_suffix)];
const auto connector = lit("and ") | "& ";

/// What may stand behind a name; without it the "initials" are only a word in capitals.
const auto name_end =
    eoi | &char_(",;:.\x1F") | &(' ' >> (suffix | et_al | connector | '(' | editor_word | eoi));

/// Initials with stops and blanks between them: "J. A.", "J A", "J.-L.".
const auto initial = raw[word][if_([](Range text) { return count_capitals(text) == 1; })];
const auto pointed = initial >> '.';
const auto pointed_initials =
    (pointed >> +(-lit(' ') >> -lit('-') >> pointed) >> (name_end | &lit(' '))) |
    (+(pointed >> -lit(' ')) >> initial >> name_end) | (pointed >> name_end);
const auto spaced_initials = initial >> +(' ' >> initial);
const auto plain_initials = raw[word][if_(is_initials)];
const auto trailing_particle = *(' ' >> raw[word][if_(is_particle)]);
const auto initials = pointed_initials | (spaced_initials >> name_end) |
                      (plain_initials >> trailing_particle >> name_end);

const auto family_word = raw[word][if_(is_family_word)];
/// "St.", "Ste.": the only stop inside a surname.
const auto saint = lit("St.");
const auto family = (saint | family_word) >>
                    repeat(0, 4)[' ' >> !(initials | (suffix >> name_end)) >> family_word];

}  // namespace

namespace {

/// Reads `[, ] suffix` behind the initials; a suffix may also stand before them.
Range read_suffix(Range in, std::size_t& length) {
  Range value;
  Range whole;
  const auto rule = -lit(',') >> ' ' >> raw[suffix][to(value)] >> -(lit('.') >> &char_(",;"));
  x3::parse(in.begin(), in.end(), raw[rule][to(whole)]);
  if (!found(whole)) return {};
  length = whole.size();
  return value;
}

/// One person at the start of `in`; nothing where `family` is not followed by initials.
bool read_person(Range in, NamePiece& person) {
  Range surname;
  Range given;
  Range early_suffix;
  const auto person_rule = raw[family][to(surname)] >> -(' ' >> raw[suffix][to(early_suffix)]) >>
                           (lit(", ") | ' ') >> raw[initials][to(given)];
  Range whole;
  x3::parse(in.begin(), in.end(), raw[person_rule][to(whole)]);
  if (!found(whole)) return false;
  person = {};
  person.family = surname;
  person.given = given;
  if (found(early_suffix) && early_suffix.data() > surname.data()) person.suffix = early_suffix;
  person.whole = cover(surname, given);
  // A stop that belongs to pointed initials stays with them only inside the list.
  std::size_t length = 0;
  const Range late = read_suffix(after(in, person.whole), length);
  if (found(late)) {
    person.suffix = late;
    person.whole = in.substr(0, person.whole.size() + length);
  }
  return true;
}

/// Length of what separates two names at the start of `in`, 0 if the list is over.
std::size_t separator_length(Range in) {
  Range whole;
  const auto rule = (blank >> char_(",;") >> blank >> -connector) | (' ' >> connector);
  x3::parse(in.begin(), in.end(), raw[rule][to(whole)]);
  return whole.size();
}

/// ", et al" and the like.
Range read_et_al(Range in, Range& value) {
  Range whole;
  const auto rule = blank >> -(char_(",;") >> blank) >> raw[et_al][to(value)];
  x3::parse(in.begin(), in.end(), raw[rule][to(whole)]);
  if (!found(whole)) value = {};
  return whole;
}

}  // namespace

Range read_editor_label(Range in, Range& label) {
  Range whole;
  const auto role = raw[editor_word][to(label)];
  const auto rule = (blank >> *char_(",.;") >> blank) >>
                    ((char_("([") >> role >> -lit('.') >> char_(")]")) | role);
  x3::parse(in.begin(), in.end(), raw[rule][to(whole)]);
  if (!found(whole)) {
    label = {};
    return {};
  }
  return whole;
}

NamesPiece read_names(Range in) {
  NamesPiece list;
  NamePiece person;
  std::size_t at = 0;
  for (std::size_t gap = 0; read_person(in.substr(at + gap), person);) {
    list.names.push_back(person);
    at = static_cast<std::size_t>(person.whole.data() + person.whole.size() - in.data());
    Range et;
    if (const Range tail = read_et_al(in.substr(at), et); found(tail)) {
      list.et_al = et;
      at += tail.size();
      break;
    }
    gap = separator_length(in.substr(at));
    if (gap == 0) break;
  }
  if (list.names.empty()) return list;
  Range label;
  if (const Range tail = read_editor_label(in.substr(at), label); found(tail)) {
    list.label = label;
    at += tail.size();
  }
  list.whole = in.substr(0, at);
  return list;
}

}  // namespace chapbook::citation
