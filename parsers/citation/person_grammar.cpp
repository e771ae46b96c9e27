#include <boost/spirit/home/x3.hpp>

#include "parsers/base/ascii.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/name_terminals.hpp"
#include "parsers/citation/person.hpp"
#include "parsers/citation/run_rule.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using terminals::connector;
using terminals::editor_word;
using terminals::et_al;
using terminals::suffix;
using terminals::word;
using x3::char_;
using x3::eoi;
using x3::lit;
using x3::raw;
using x3::repeat;

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
    if (first == last || ascii::is_lower(*first) || is_digit(*first)) return false;
    return !ascii::is_upper(*first) || last - first == 1 || !ascii::is_lower(first[1]);
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

// --- initials run into the surname: HsuP. D.  Le MoineC.  Al-KhayriJ.-M. ---

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

// --- in lists without separators: Wang FR Fang QQ  Ye Y. Xu Y.  and without an end: Archer SL The
// role

const auto open_pointed = pointed >> *(-lit(' ') >> -lit('-') >> pointed) >> &char_(" ,;");
const auto open_plain = plain_initials >> &char_(" .,;");
const auto open_family = repeat(0, 3)[raw[word][if_(is_particle)] >> ' '] >> family_word;
const auto open_person = raw[open_family][to<&PersonMatch::family>] >> ' ' >>
                         raw[open_pointed | open_plain][to<&PersonMatch::given>];
/// "..., ogden P,": only a list around it makes a name of a word without a capital.
bool is_small_word(Range text) {
  constexpr std::size_t shortest = 3;
  return text.size() >= shortest && starts_lower(text) && !particles().has(text);
}
const auto small_person = !(et_al | editor_word) >>
                          raw[raw[word][if_(is_small_word)]][to<&PersonMatch::family>] >> ' ' >>
                          raw[plain_initials][to<&PersonMatch::given>] >> &char_(",.;");

// --- initials in front: J. B. Sumner & K. Myrbäck (Eds.) ---

const auto front_initials = raw[pointed >> *next_pointed][to<&PersonMatch::given>];
const auto turned_family = family_word >> repeat(0, 3)[' ' >> !connector >> family_word];
const auto turned_person = front_initials >> ' ' >> raw[turned_family][to<&PersonMatch::family>];

const auto late_suffix = -lit(',') >> ' ' >> raw[suffix][to<&Found::value>] >>
                         -(lit('.') >> &char_(",;"));

/// "Consortium THM", "Investigators TN": how databases turn the name of a group round.
bool is_turned_group(const NamePiece& person) {
  constexpr std::size_t fewest = 3;  // "Board JA" is a person.
  return organisation_words().has(person.family) && count_capitals(person.given) >= fewest;
}

/// True where " Asthma" follows the stop behind a single initial: a word that is no initial, no
/// suffix, no "et al" and no label. Otherwise the stop may belong to the initial.
bool title_follows(Range in) {
  if (in.size() < 3 || in[0] != ' ' || !ascii::is_upper(in[1]) || !ascii::is_lower(in[2]))
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

/// "Keller AB" before a mark, as nearly all people are printed: what `person_rule` matches there,
/// found with fewer looks. Anything else is left to the rule.
bool read_usual_person(Range in, PersonMatch& match) {
  constexpr std::size_t most_initials = 4;
  if (in.size() < 2 || !ascii::is_upper(in[0]) || !ascii::is_lower(in[1])) return false;
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

/// Reads a person by a rule that says where the parts stand.
template <class Rule>
bool read_form(Range in, const Rule& rule, NamePiece& person) {
  PersonMatch match;
  const Range whole = run_rule(in, rule, match);
  if (!found(whole)) return false;
  person = {};
  person.family = match.family;
  person.given = match.given;
  person.whole = whole;
  return true;
}

}  // namespace

bool may_hold_person(Range in) {
  // Initials show in a capital that no small letter follows, before the first mark that ends a
  // surname or right behind a comma.
  constexpr auto tells = [](Window bytes) {
    using namespace bytewise;
    const Bytes capital = is_between(bytes.here, 'A', 'Z') & is_between(bytes.next, 'a', 'z');
    return ~(capital | is_between(bytes.here, 'a', 'z') | is(bytes.here, ' '));
  };
  const std::size_t at = find_hit(in, tells);
  if (at == in.size()) return false;
  if (in[at] == ',') {
    const Range next = in.substr(std::min(at + 2, in.size()));
    return !next.empty() && !ascii::is_lower(next.front()) &&
           (next.size() == 1 || !ascii::is_upper(next[0]) || !ascii::is_lower(next[1]));
  }
  if (in[at] == '.') return in.substr(0, at).ends_with("St");
  return !ByteSet(";:()[]\"\x1F").has(in[at]);
}

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

bool read_small_person(Range in, NamePiece& person) {
  return read_form(in, small_person, person);
}

bool read_open_person(Range in, NamePiece& person) {
  return read_form(in, open_person, person);
}

bool read_turned_person(Range in, NamePiece& person) {
  return read_form(in, turned_person, person);
}

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

}  // namespace chapbook::citation
