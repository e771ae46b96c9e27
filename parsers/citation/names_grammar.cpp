#include <boost/spirit/home/x3.hpp>

#include "parsers/base/utf8.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/run_rule.hpp"
#include "parsers/citation/terminals.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using terminals::blank;
using terminals::word_end;
using x3::char_;
using x3::eoi;
using x3::lit;
using x3::raw;
using x3::repeat;

// Words are what their ends make them: names are written in every script.
const auto word_byte = ~char_(" ,;:.()[]\"\x1F");
const auto word = +word_byte;

bool is_family_word(Range text) {
  if (is_digit(text.front())) return false;
  return starts_upper(text) || particles().has(text) || text.front() == '\'' ||
         (starts_lower(text) &&
          (find_any(text, "'-") != text.size() || text.find("\xE2\x80\x99") != Range::npos));
}
bool is_initials(Range text) {
  constexpr std::size_t most = 5;  // "Silva MAFSR": more are an acronym.
  const std::size_t capitals = count_capitals(text);
  return capitals >= 1 && capitals <= most;
}
bool is_particle(Range text) {
  return starts_lower(text) && particles().has(text);
}
/// "Jr", "III", "2nd"; in capitals, "JR" and "SR" are initials.
bool is_suffix(Range text) {
  const bool initials = text == "JR" || text == "SR";
  return !initials && suffixes().has(text);
}

const auto et_al = any_case("et al", "et. al", "et.al", "and others", "and colleagues") >> word_end;
const auto editor_word = any_case("editors", "editor", "eds", "edited by", "ed", "orgs", "org",
                                  "coords", "coord", "hrsg") >>
                         word_end;
const auto suffix = raw[word][if_(is_suffix)];
const auto connector = lit("and ") | "& " | "\xE2\x80\xA6 " | ". . . " | "... ";

/// "Rees M. Editors and their journals": a capital begins a title, unless a mark ends the label.
const auto label_ahead = (&char_("a-z") >> editor_word) | (editor_word >> &char_(".,;)"));
/// What may stand behind a name; without it the "initials" are only a word in capitals.
const auto name_end =
    eoi | &char_(",;:.\x1F") | &(' ' >> (suffix | et_al | connector | '(' | label_ahead | eoi));

/// Initials with stops and blanks between them: "J. A.", "J A", "J.-L.".
const auto initial = raw[word][if_([](Range text) { return count_capitals(text) == 1; })];
const auto pointed = initial >> '.';
/// "Davis K. U.S. hospitals": what begins the title.
const auto nation = lit(" U.") >> char_("SKN") >> '.';
const auto next_pointed = !nation >> -lit(' ') >> -lit('-') >> pointed;
/// "Jones B. C. elegans": the last initial belongs to the title.
const auto before_title = &(' ' >> !raw[word][if_([](Range text) { return starts_lower(text); })]);
const auto list_end = eoi | &char_(",;:.\x1F");
const auto pointed_initials = &pointed >> ((pointed >> +next_pointed >> (name_end | before_title)) |
                                           (+(pointed >> -lit(' ')) >> initial >> list_end) |
                                           (pointed >> name_end));
const auto spaced_initials = initial >> +(' ' >> initial);
const auto plain_initials = raw[word][if_(is_initials)];
const auto trailing_particle = *(' ' >> raw[word][if_(is_particle)]);
/// "Wu H jun", "Cheong Y -k.": of a hyphened given name only the first half became an initial.
bool is_given_rest(Range text) {
  constexpr std::size_t longest = 8;
  const Range letters = strip(text, "-");
  return letters.size() <= longest && starts_lower(letters) && !particles().has(letters) &&
         !suffixes().has(letters);
}
const auto given_rest = !(et_al | editor_word | connector) >> raw[word][if_(is_given_rest)] >>
                        &char_(",.");
const auto half_initials = plain_initials >> ' ' >> given_rest >> -(lit('.') >> &lit(','));
/// "Lima C da S": particles between the initials of two names.
const auto inner_particles = +(' ' >> raw[word][if_(is_particle)]);
const auto parted_initials = plain_initials >> inner_particles >> ' ' >> plain_initials >> name_end;
/// Most words are no initials, which their first two letters show.
struct InitialsAhead : x3::parser<InitialsAhead> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;

  template <class Context, class RuleContext, class Attribute>
  bool parse(const char*& first, const char* const& last, const Context&, RuleContext&,
             Attribute&) const {
    if (first == last || is_ascii_lower(*first) || is_digit(*first)) return false;
    return !is_ascii_upper(*first) || last - first == 1 || !is_ascii_lower(first[1]);
  }
};
const InitialsAhead initials_ahead;
const auto plain_name_initials = plain_initials >> trailing_particle >> name_end;
const auto initials = initials_ahead >> (pointed_initials | parted_initials | half_initials |
                                         (spaced_initials >> name_end) | plain_name_initials);
/// Whether initials stand here, the most usual form first.
const auto any_initials = initials_ahead >> (plain_name_initials | initials);

const auto family_word = raw[word][if_(is_family_word)];
/// "St.", "Ste.": the only stop inside a surname.
const auto saint = lit("St.");
/// "W. Kintsch RJM": initials in front count as part of the surname where others stand behind it.
const auto leading_initials = repeat(0, 3)[pointed >> -lit(' ')];
/// "da silva M": behind a particle a surname may go without its capital.
const auto small_family = raw[word][if_(is_particle)] >> ' ' >>
                          raw[word][if_([](Range text) { return starts_lower(text); })] >>
                          &(' ' >> plain_initials >> name_end);
const auto family = leading_initials >> (small_family | saint | family_word) >>
                    repeat(0, 4)[' ' >> !(any_initials | (suffix >> name_end)) >> family_word];

/// A person as the grammar sees it: the suffix may stand before the initials.
struct PersonMatch {
  Range family;
  Range early_suffix;
  Range given;
};

// --- initials run into the surname: HsuP. D.  Le MoineC.  Al-KhayriJ.-M.
// ---------------------------

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Length of the initials at the end of "HsuP" or "YongT-W": capitals behind a small letter.
std::size_t glued_initials(Range text) {
  constexpr std::size_t most_initials = 4;
  std::size_t length = 0;
  for (std::size_t count = 0; count <= most_initials; ++count) {
    std::size_t begin = text.size() - length;
    if (begin == 0) return 0;
    do --begin;
    while (begin > 0 && is_continuation(text[begin]));
    const Range last = text.substr(begin);
    if (starts_lower(last)) return length;
    if (!starts_upper(last) && (last.front() != '-' || length == 0)) return 0;
    length = last.size();
  }
  return 0;
}

const auto glued_word =
    raw[word][if_([](Range text) { return is_family_word(text) && glued_initials(text) > 0; })];
const auto glued_family =
    repeat(0, 3)[!glued_word >> family_word >> ' '] >> raw[glued_word][to<&PersonMatch::family>];
const auto more_initials = '.' >> *(-lit(' ') >> -lit('-') >> pointed) >>
                           -(lit(' ') >> initial >> &(' ' >> x3::digit));
const auto glued_person = glued_family >> (more_initials | name_end | &(' ' >> x3::digit));

const auto person_rule = raw[family][to<&PersonMatch::family>] >>
                         -(' ' >> raw[suffix][to<&PersonMatch::early_suffix>]) >>
                         (lit(", ") | ' ') >> raw[initials][to<&PersonMatch::given>];

// --- lists without separators: Wang FR Fang QQ  Ye Y. Xu Y.  and without an end: Archer SL The
// role -

const auto open_pointed = pointed >> *(-lit(' ') >> -lit('-') >> pointed) >> &char_(" ,;");
const auto open_plain = plain_initials >> &char_(" .,;");
const auto open_family = repeat(0, 3)[raw[word][if_(is_particle)] >> ' '] >> family_word;
const auto open_person = raw[open_family][to<&PersonMatch::family>] >> ' ' >>
                         raw[open_pointed | open_plain][to<&PersonMatch::given>];
/// The year behind such a list, or its label.
const auto open_list_end = -char_(".,") >> ' ' >> ((lit('(') >> x3::digit) | et_al | editor_word) |
                           ", " >> editor_word;

/// A single captured range.
struct Found {
  Range value;
};

const auto late_suffix = -lit(',') >> ' ' >> raw[suffix][to<&Found::value>] >>
                         -(lit('.') >> &char_(",;"));
const auto separator = (blank >> char_(",;") >> blank >> -connector) | (' ' >> connector);
const auto et_al_rule = blank >> -(char_(",;") >> blank) >> raw[et_al][to<&Found::value>];
const auto role = raw[editor_word][to<&Found::value>];
const auto editor_label = blank >> *char_(",.;") >> blank >>
                          ((char_("([") >> role >> -lit('.') >> char_(")]")) | role);

/// "..., ogden P,": only a list around it makes a name of a word without a capital.
bool is_small_word(Range text) {
  constexpr std::size_t shortest = 3;
  return text.size() >= shortest && starts_lower(text) && !particles().has(text);
}
const auto small_person = !(et_al | editor_word) >>
                          raw[raw[word][if_(is_small_word)]][to<&PersonMatch::family>] >> ' ' >>
                          raw[plain_initials][to<&PersonMatch::given>] >> &char_(",.;");

// --- "Smith J, MD, Jones K, PhD": degrees are no part of a name
// --------------------------------------

const auto degree_word = +(word_byte | (char_('.') >> &terminals::letter));
const auto degree =
    raw[degree_word][if_([](Range text) { return starts_upper(text) && degrees().has(text); })];
const auto degree_list = +(", " >> degree >> -(lit('.') >> &char_(",;")) >> &char_(",.;"));

// --- initials in front: J. B. Sumner & K. Myrbäck (Eds.)
// ---------------------------------------------

const auto front_initials = raw[pointed >> *next_pointed][to<&PersonMatch::given>];
const auto turned_family = family_word >> repeat(0, 3)[' ' >> !connector >> family_word];
const auto turned_person = front_initials >> ' ' >> raw[turned_family][to<&PersonMatch::family>];

/// What no name starts with.
bool may_start_name(char c) {
  return is_letter_byte(c) || c == '\'';
}

/// False where no word of `words` stands behind the name that ends before `in`, with a comma or
/// without; certain only then.
bool may_be_followed_by(const WordList& words, Range in) {
  in.remove_prefix(in.starts_with(',') ? 1 : 0);
  return in.starts_with(' ') && words.may_begin(in.substr(1));
}

/// "Consortium THM", "Investigators TN": how databases turn the name of a group round.
bool is_turned_group(const NamePiece& person) {
  constexpr std::size_t fewest = 3;  // "Board JA" is a person.
  return organisation_words().has(person.family) && count_capitals(person.given) >= fewest;
}

/// False where no initials follow what could be a surname; certain only then. They show in a
/// capital that no small letter follows, before the first mark that ends a surname or right behind
/// a comma.
bool may_hold_person(Range in) {
  constexpr auto tells = [](Window bytes) {
    using namespace bytewise;
    const Bytes capital = is_between(bytes.here, 'A', 'Z') & is_between(bytes.next, 'a', 'z');
    return ~(capital | is_between(bytes.here, 'a', 'z') | is(bytes.here, ' '));
  };
  const std::size_t at = find_hit(in, tells);
  if (at == in.size()) return false;
  if (in[at] == ',') {
    const Range next = in.substr(std::min(at + 2, in.size()));
    return !next.empty() && !is_ascii_lower(next.front()) &&
           (next.size() == 1 || !is_ascii_upper(next[0]) || !is_ascii_lower(next[1]));
  }
  if (in[at] == '.') return in.substr(0, at).ends_with("St");
  return !ByteSet(";:()[]\"\x1F").has(in[at]);
}

/// True where " Asthma" follows the stop behind a single initial: a word that is no initial, no
/// suffix, no "et al" and no label. Otherwise the stop may belong to the initial.
bool title_follows(Range in) {
  if (in.size() < 3 || in[0] != ' ' || !is_ascii_upper(in[1]) || !is_ascii_lower(in[2]))
    return false;
  const Range first = in.substr(1);
  const char second = first[1];
  switch (first[0]) {
    case 'A':
      return second != 'n';  // "and others"
    case 'C':
      return second != 'o';  // "coord"
    case 'E':
      return second != 'd' && second != 't';  // "eds", "et al"
    case 'H':
      return second != 'r';  // "hrsg"
    case 'O':
      return second != 'r';  // "orgs"
    default:
      return !suffixes().may_begin(first);
  }
}

std::size_t skip_capitals(Range in, std::size_t from = 0) {
  while (from < in.size() && is_ascii_upper(in[from])) ++from;
  return from;
}

/// "Keller AB" before a mark, as nearly all people are printed: what `person_rule` matches there,
/// found with fewer looks. Anything else is left to the rule.
bool read_usual_person(Range in, PersonMatch& match) {
  constexpr std::size_t most_initials = 4;
  if (in.size() < 2 || !is_ascii_upper(in[0]) || !is_ascii_lower(in[1])) return false;
  std::size_t at = 2;
  while (at < in.size() && (is_letter_byte(in[at]) || in[at] == '-' || in[at] == '\'')) ++at;
  if (at == in.size() || in[at] != ' ') return false;
  const std::size_t begin = ++at;
  at = skip_capitals(in, begin);
  const std::size_t count = at - begin;
  if (count == 0 || count > most_initials || at == in.size()) return false;
  const bool ends = in[at] == ',' || in[at] == ';' ||
                    (in[at] == '.' && (count > 1 || title_follows(in.substr(at + 1))));
  match.family = in.substr(0, begin - 1);
  match.given = in.substr(begin, count);
  return ends && !is_suffix(match.given);
}

/// One person at the start of `in`; nothing where `family` is not followed by initials.
bool read_person(Range in, NamePiece& person) {
  PersonMatch match;
  if (!read_usual_person(in, match)) {
    match = {};
    if (!found(run_rule(in, person_rule, match))) return false;
  }
  person = {};
  person.family = match.family;
  person.given = match.given;
  if (is_turned_group(person)) return false;
  const bool early = found(match.early_suffix) && match.early_suffix.data() > match.family.data();
  if (early) person.suffix = match.early_suffix;
  person.whole = cover(match.family, match.given);
  const Range behind = after(in, person.whole);
  if (!may_be_followed_by(suffixes(), behind)) return true;
  Found late;
  const Range tail = run_rule(behind, late_suffix, late);
  if (found(tail)) {
    person.suffix = late.value;
    person.whole = in.substr(0, person.whole.size() + tail.size());
  }
  return true;
}

/// As read_person for a member of a list whose surname has no capital.
bool read_small_person(Range in, NamePiece& person) {
  PersonMatch match;
  const Range whole = run_rule(in, small_person, match);
  if (!found(whole)) return false;
  person = {};
  person.family = match.family;
  person.given = match.given;
  person.whole = whole;
  return true;
}

/// As read_person where a list has no separators, so that nothing shows where a name ends.
bool read_open_person(Range in, NamePiece& person) {
  PersonMatch match;
  const Range whole = run_rule(in, open_person, match);
  if (!found(whole)) return false;
  person = {};
  person.family = match.family;
  person.given = match.given;
  person.whole = whole;
  return true;
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

/// As read_person for "HsuP. D.".
bool read_glued_person(Range in, NamePiece& person) {
  PersonMatch match;
  const Range whole = run_rule(in, glued_person, match);
  if (!found(whole)) return false;
  person = {};
  person.whole = whole;
  const Range last_word = match.family;
  const Range given = last_word.substr(last_word.size() - glued_initials(last_word));
  person.family = before(whole, given);
  person.given = cover(given, whole.substr(whole.size()));
  return true;
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
  const bool named = is_ascii_upper(in[2]) && is_ascii_lower(in[3]);
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
    PersonMatch match;
    const Range whole = run_rule(rest, turned_person, match);
    if (!found(whole)) return {};
    NamePiece person;
    person.family = match.family;
    person.given = match.given;
    person.whole = whole;
    list.names.push_back(person);
    rest = after(rest, whole);
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
