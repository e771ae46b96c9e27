#include <boost/spirit/home/x3.hpp>

#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/name_terminals.hpp"
#include "parsers/citation/person.hpp"
#include "parsers/citation/run_rule.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using terminals::blank;
using terminals::connector;
using terminals::editor_word;
using terminals::et_al;
using terminals::word_byte;
using x3::char_;
using x3::lit;
using x3::raw;

/// Behind a list without separators: the year, or the label of editors.
const auto open_list_end = -char_(".,") >> ' ' >> ((lit('(') >> x3::digit) | et_al | editor_word) |
                           ", " >> editor_word;

const auto separator = (blank >> char_(",;") >> blank >> -connector) | (' ' >> connector);
const auto et_al_rule = blank >> -(char_(",;") >> blank) >> raw[et_al][to<&Found::value>];
const auto role = raw[editor_word][to<&Found::value>];
const auto editor_label = blank >> *char_(",.;") >> blank >>
                          ((char_("([") >> role >> -lit('.') >> char_(")]")) | role);

// --- "Smith J, MD, Jones K, PhD": degrees are no part of a name ---

const auto degree_word = +(word_byte | (char_('.') >> &terminals::letter));
const auto degree =
    raw[degree_word][if_([](Range text) { return starts_upper(text) && degrees().has(text); })];
const auto degree_list = +(", " >> degree >> -(lit('.') >> &char_(",;")) >> &char_(",.;"));

/// What no name starts with.
bool may_start_name(char c) {
  return is_letter_byte(c) || c == '\'';
}

/// Two people or more with nothing but a blank between them, up to a stop or a year in brackets.
Names read_open_list(Range in) {
  NamePiece person;
  if (!read_open_person(in, person)) return {};
  Range rest = after(in, person.whole);
  if (!rest.starts_with(' ')) return {};
  Names people;
  people.push_back(person);
  while (rest.starts_with(' ') && read_open_person(rest.substr(1), person)) {
    people.push_back(person);
    rest = after(in, person.whole);
  }
  if (people.size() < 2) return {};
  const Range tail = after(in, people.back().whole);
  const bool pointed_list = people.front().given.ends_with('.');
  NamePiece& last = people.back();
  const bool stopped = !pointed_list && last.given.ends_with('.');
  if (stopped) {
    last.given.remove_suffix(1);
    last.whole.remove_suffix(1);
  }
  const bool ends =
      stopped || (!pointed_list && tail.starts_with('.')) || found(run_rule(tail, open_list_end));
  constexpr std::size_t enough = 3;  // So many pairs in a row are people even before a title.
  if (!ends && (pointed_list || people.size() < enough)) return {};
  return people;
}

/// True for "Keller A," and "Keller AB. Title": one person of two words with a mark behind it that
/// is no part of the initials, so that there is no list without separators.
bool is_set_off(Range in, const Names& names) {
  if (names.empty()) return false;
  const NamePiece& name = names.front();
  const Range behind = after(in, name.whole);
  const bool plain = name.whole.size() == name.family.size() + 1 + name.given.size() &&
                     skip_capitals(name.given) == name.given.size() &&
                     name.family.find(' ') == Range::npos;
  const bool stopped = name.given.size() > 1 && behind.starts_with('.');
  return plain && (stopped || behind.starts_with(',') || behind.starts_with(';'));
}

/// False where behind blanks and `marks` no word starts with one of `letters`, which are in lower
/// case; certain only then.
bool may_lead_to(Range in, const ByteSet& marks, const ByteSet& letters) {
  const std::size_t at = skip_any(in, marks);
  return at < in.size() && letters.has(to_lower(in[at]));
}

/// ", et al" and the like.
Range read_et_al(Range in, Range& value) {
  value = {};
  if (!may_lead_to(in, " ,;", "ea")) return {};
  Found match;
  const Range whole = run_rule(in, et_al_rule, match);
  value = found(whole) ? match.value : Range{};
  return whole;
}

/// "WebMD", "USDoAER": alone, a word that ends in several capitals is more often the name of a
/// group.
bool is_lone_group(const NamesPiece& list) {
  if (list.names.size() != 1) return false;
  const NamePiece& name = list.names.front();
  return name.given.data() == name.family.data() + name.family.size() && name.given.find('.') > 1 &&
         count_capitals(name.given.substr(0, 2)) > 1;
}

/// How a list of people is printed, which its first person shows.
enum class ListForm { separated, glued };

/// "Rees S, Hale A. J. Organ Cult": where the list prints its initials without stops, the first
/// stop ends it, and what looks like one more initial begins the title.
void end_at_first_stop(Range in, const NamePiece& first, NamePiece& last) {
  if (last.given.size() < 3) return;
  const std::size_t stop = last.given.find(". ");
  if (stop == Range::npos || first.given.find('.') != Range::npos) return;
  const Range behind = after(in, last.whole);
  if (!behind.starts_with(' ')) return;  // The list goes on.
  last.given = last.given.substr(0, stop);
  last.whole = cover(last.family, last.given);
}

/// True where ", " and one more name follow, so that no degree and no "et al" needs to be looked
/// for.
bool goes_on(Range in) {
  if (in.size() < 4 || in[0] != ',' || in[1] != ' ') return false;
  const bool named = ascii::is_upper(in[2]) && ascii::is_lower(in[3]);
  const bool may_be_et_al = in[2] == 'A' || in[2] == 'E';
  return named && !may_be_et_al && !degrees().may_begin(in.substr(2));
}

/// People up to the last one that has the form of the list.
void read_list(Range in, ListForm form, NamePiece person, NamesPiece& list) {
  const bool glued = form == ListForm::glued;
  const auto read_next = glued ? read_glued_person : read_person;
  for (std::size_t at = 0;;) {
    if (!list.names.empty()) end_at_first_stop(in, list.names.front(), person);
    list.names.push_back(person);
    at = static_cast<std::size_t>(person.whole.data() + person.whole.size() - in.data());
    std::size_t gap = 2;
    if (!goes_on(in.substr(at))) {
      if (may_be_followed_by(degrees(), in.substr(at))) {
        at += run_rule(in.substr(at), degree_list).size();
      }
      if (Range et; found(read_et_al(in.substr(at), et))) return;
      gap = run_rule(in.substr(at), separator).size();
      if (gap == 0 && !(glued && in[at - 1] == '.')) return;
    }
    const Range next = in.substr(at + gap);
    if (read_next(next, person) || (!glued && read_small_person(next, person))) continue;
    const bool group_may_follow = in.substr(at, gap).find(';') != Range::npos;
    if (group_may_follow) return;
    // "Archer SL The role": only a list that runs up to it makes a person of the last one.
    if (!glued && read_open_person(next, person) && after(in, person.whole).starts_with(' ')) {
      list.names.push_back(person);
    }
    return;
  }
}

}  // namespace

Range read_editor_label(Range in, Range& label) {
  label = {};
  if (!may_lead_to(in, " ,.;([", "eoch")) return {};
  Found match;
  const Range whole = run_rule(in, editor_label, match);
  label = found(whole) ? match.value : Range{};
  return whole;
}

namespace {

/// "Jones B. Editors and their journals": a capital behind a stop, and more behind it.
bool begins_title(const NamePiece& last, Range tail, Range label, Range rest) {
  const bool stopped = last.whole.ends_with('.') || before(tail, label).find('.') != Range::npos;
  return stopped && starts_upper(label) && tail.ends_with(label) &&
         (rest.starts_with(' ') || rest.starts_with(": "));
}

}  // namespace

NamesPiece read_turned_names(Range in) {
  NamesPiece list;
  Range rest = in;
  while (true) {
    NamePiece person;
    if (!read_turned_person(rest, person)) return {};
    list.names.push_back(person);
    rest = after(rest, person.whole);
    if (const Range tail = read_editor_label(rest, list.label); found(tail)) {
      list.whole = before(in, after(rest, tail));
      return list;
    }
    const Range gap = run_rule(rest, separator);
    if (!found(gap)) return {};
    rest = after(rest, gap);
  }
}

NamesPiece read_names(Range in) {
  NamesPiece list;
  NamePiece person;
  if (in.empty() || !may_start_name(in.front()) || !may_hold_person(in)) return list;
  if (read_person(in, person)) {
    read_list(in, ListForm::separated, person, list);
  } else if (read_glued_person(in, person)) {
    read_list(in, ListForm::glued, person, list);
    if (is_lone_group(list)) return {};
  }
  if (list.names.size() < 2 && !is_set_off(in, list.names)) {
    const Names open = read_open_list(in);
    if (!open.empty()) list.names = open;
  }
  if (list.empty()) return list;
  const Range last = list.names.back().whole;
  std::size_t at = static_cast<std::size_t>(last.data() + last.size() - in.data());
  if (may_be_followed_by(degrees(), in.substr(at))) {
    at += run_rule(in.substr(at), degree_list).size();
  }
  if (const Range tail = read_et_al(in.substr(at), list.et_al); found(tail)) at += tail.size();
  Range label;
  const Range tail = read_editor_label(in.substr(at), label);
  if (found(tail) && !begins_title(list.names.back(), tail, label, in.substr(at + tail.size()))) {
    list.label = label;
    at += tail.size();
  }
  list.whole = in.substr(0, at);
  return list;
}

}  // namespace chapbook::citation
