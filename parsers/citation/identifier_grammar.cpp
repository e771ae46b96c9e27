#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <array>

#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/words.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using x3::char_;
using x3::digit;
using x3::lit;
using x3::no_case;
using x3::raw;
using x3::repeat;

const auto blank = *lit(' ');
const auto colon = blank >> -lit(':') >> blank;
const auto word_end = !(x3::alnum | char_('\x80', '\xff'));
const auto solid = +(char_ - char_(" \"<>\x1F"));

bool is_end_mark(char c) {
  return Range(".,;:'").find(c) != Range::npos;
}

/// Takes the punctuation of the sentence off the end of an address or a DOI. A closing bracket
/// stays where it closes one inside.
Range without_end_punctuation(Range text) {
  // How many more of each kind close than open; such a one at the end belongs to the sentence.
  std::ptrdiff_t round = std::ranges::count(text, ')') - std::ranges::count(text, '(');
  std::ptrdiff_t square = std::ranges::count(text, ']') - std::ranges::count(text, '[');
  while (!text.empty()) {
    const char last = text.back();
    if (last == ')' ? round-- <= 0 : last == ']' ? square-- <= 0 : !is_end_mark(last)) break;
    text.remove_suffix(1);
  }
  return text;
}

struct Mark {
  Range value;
  Range whole;
};

/// Reads `rule`, in which `value` has been captured, at the start of `in`.
template <class Rule>
Mark match(Range in, const Rule& rule, Range& value) {
  Mark mark;
  x3::parse(in.begin(), in.end(), raw[rule][to(mark.whole)]);
  if (found(mark.whole)) mark.value = value;
  return mark;
}

Mark read_doi(Range in) {
  Range value;
  const auto registrant = "10." >> repeat(4, 9)[digit] >> *('.' >> +digit) >> '/';
  // Old DOIs of Wiley hold "<2164::AID-CNCR24>"; anywhere else "<" begins something new.
  const auto sici = '<' >> +digit >> "::" >> +(char_ - char_(" <>\x1F")) >> '>';
  const auto name = raw[registrant >> +(solid | sici)][to(value)];
  const auto resolver =
      no_case[-(lit("https://") | "http://") >> -lit("dx.") >> -lit("www.") >> "doi.org/"];
  const auto label = no_case[lit("doi")] >> colon;
  Mark mark = match(in, -(char_("[(")) >> -label >> -resolver >> -label >> name, value);
  if (!found(mark.value)) return {};
  mark.value = without_end_punctuation(mark.value);
  mark.whole = cover(mark.whole, mark.value);
  return mark;
}

Mark read_pmid(Range in) {
  Range value;
  const auto number = raw[repeat(1, 9)[digit]][to(value)] >> word_end;
  const auto label = no_case[-lit("pubmed ") >> "pmid" | "pubmed" >> blank >> ':'] >> colon;
  return match(in, -(char_("[(")) >> label >> number >> -(char_("])")), value);
}

Mark read_pmcid(Range in) {
  Range value;
  const auto number = raw[no_case["pmc"] >> +digit][to(value)] >> word_end;
  const auto label = no_case[-lit("pubmed central ") >> "pmcid"] >> colon;
  return match(in, -(char_("[(")) >> -label >> number >> -(char_("])")), value);
}

Mark read_isbn(Range in) {
  Range value;
  const auto number = raw[digit >> repeat(8, 18)[digit | '-' | ' ' | char_("Xx")]][to(value)];
  const auto label = no_case["isbn"] >> -(lit("-13") | "-10") >> colon;
  Mark mark = match(in, label >> number, value);
  if (found(mark.value)) {
    mark.value = strip(mark.value, " -");
    mark.whole = cover(mark.whole, mark.value);
  }
  return mark;
}

/// "cancer.gov", "www2.example.org": a host name with a known last label in lower case.
bool is_host(Range host) {
  const std::size_t stop = host.rfind('.');
  return stop >= 2 && is_ascii_lower(host.back()) && domains().has(host.substr(stop + 1));
}

Mark read_address(Range in) {
  Range value;
  const auto available = no_case[lit("available") >> -lit(" online") >> -(lit(" at") | " from") |
                                 "retrieved from" | "url" | "online at"] >>
                         blank >> -char_(":,") >> blank;
  const auto with_scheme = no_case[lit("https:") | "http:" | "ftp:"] >> +lit('/') >> solid;
  const auto with_www = no_case["www"] >> -digit >> '.' >> solid;
  const auto label = +(x3::alnum | char_("-_"));
  const auto host = raw[label >> +('.' >> label)][if_(is_host)];
  const auto deep_host = label >> '.' >> label >> +('.' >> label);
  const auto bare = (host >> '/' >> -solid) | (&host >> deep_host);
  const auto address = raw[with_scheme | with_www | bare][to(value)];
  Mark mark = match(in, -char_("([<") >> -available >> -char_("([<") >> address, value);
  if (!found(mark.value)) return {};
  mark.value = without_end_punctuation(mark.value);
  const Range rest = after(in, mark.value);
  const bool closing =
      !rest.empty() && (rest.front() == '>' || rest.front() == ')' || rest.front() == ']');
  mark.whole = {mark.whole.data(), static_cast<std::size_t>(mark.value.data() + mark.value.size() -
                                                            mark.whole.data()) +
                                       (closing ? 1 : 0)};
  return mark;
}

Mark read_medium(Range in) {
  Range value;
  const auto kind =
      no_case[lit("internet") | "online" | "electronic" | "ebook" | "e-book" | "cd-rom" | "dvd" |
              "homepage" | "web page" | "webpage" | "website" | "database" | "video"];
  return match(in, raw['[' >> kind >> *(char_ - char_("[]\x1F")) >> ']'][to(value)], value);
}

Mark read_report_number(Range in) {
  Range value;
  const auto number_word =
      no_case[lit("number") | "no" | "nr"] >> -lit('.') >> blank >> -lit(':') >> blank;
  const auto label = no_case[lit("report") | "publication" | "document" | "technical report"] >>
                     ' ' >> number_word;
  const auto number = raw[+(x3::alnum | (char_("-/.") >> &digit))][to(value)];
  return match(in, label >> number, value);
}

bool is_pubmed(Range url) {
  return url.find("pubmed") != Range::npos;
}

/// Notes `mark` in `field` unless one of its kind stands there already.
bool note(Range& field, const Mark& mark, Marks& marks) {
  if (!found(mark.value)) return false;
  if (!found(field)) field = mark.value;
  marks.covered.push_back(mark.whole);
  return true;
}

bool note(Marks& marks, const std::optional<LabelledDate>& dated) {
  if (!dated) return false;
  auto& field = dated->role == DateRole::accessed  ? marks.accessed
                : dated->role == DateRole::updated ? marks.updated
                                                   : marks.published;
  if (!field) field = dated->piece;
  marks.covered.push_back(dated->whole);
  return true;
}

bool read_mark(Range in, Marks& marks) {
  if (note(marks.medium, read_medium(in), marks)) return true;
  if (note(marks.doi, read_doi(in), marks)) return true;
  if (note(marks.pmid, read_pmid(in), marks)) return true;
  if (note(marks.pmcid, read_pmcid(in), marks)) return true;
  if (note(marks.isbn, read_isbn(in), marks)) return true;
  if (note(marks, read_labelled_date(in))) return true;
  if (const Mark address = read_address(in); found(address.value)) {
    return note(is_pubmed(address.value) ? marks.pubmed_url : marks.url, address, marks);
  }
  return note(marks.report_number, read_report_number(in), marks);
}

}  // namespace

Marks find_marks(Range in) {
  Marks marks;
  bool at_word = true;
  for (std::size_t at = 0; at < in.size();) {
    const char c = in[at];
    const bool may_start =
        at_word && (is_ascii_letter(c) || is_digit(c) || c == '[' || c == '(' || c == '<');
    if (may_start && read_mark(in.substr(at), marks)) {
      at += marks.covered.back().size();
      at_word = true;
      continue;
    }
    at_word = c == ' ' || c == '(' || c == '[' || c == ';' || c == '.' || c == '<';
    ++at;
  }
  return marks;
}

}  // namespace chapbook::citation
