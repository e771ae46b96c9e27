#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

#include "embedded/date_labels_txt.hpp"
#include "parsers/base/ascii.hpp"
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

using terminals::alnum;
using terminals::blank;
using terminals::word_end;
using x3::char_;
using x3::digit;
using x3::lit;
using x3::raw;
using x3::repeat;

const auto colon = blank >> -lit(':') >> blank;
const auto solid = +~char_(" \"<>\x1F");

bool may_follow(char c) {
  return ByteSet(".,;:'").has(c);
}

/// Takes the punctuation of the sentence off the end of an address or a DOI. A closing bracket
/// stays where it closes one inside.
Range without_end_punctuation(Range text) {
  while (!text.empty() && may_follow(text.back())) text.remove_suffix(1);
  if (text.empty() || (text.back() != ')' && text.back() != ']')) return text;
  // How many more of each kind close than open; such a one at the end belongs to the sentence.
  std::ptrdiff_t round = std::ranges::count(text, ')') - std::ranges::count(text, '(');
  std::ptrdiff_t square = std::ranges::count(text, ']') - std::ranges::count(text, '[');
  while (!text.empty()) {
    const char last = text.back();
    if (last == ')' ? round-- <= 0 : last == ']' ? square-- <= 0 : !may_follow(last)) break;
    text.remove_suffix(1);
  }
  return text;
}

struct Mark {
  Range value;
  Range whole;
};

// --- DOI: doi:10.1000/x  https://doi.org/10.1000/x
// ------------------------------------------------

const auto registrant = "10." >> repeat(4, 9)[digit] >> *('.' >> +digit) >> '/';
// Old DOIs of Wiley hold "<2164::AID-CNCR24>"; anywhere else "<" begins something new.
const auto sici = '<' >> +digit >> "::" >> +~char_(" <>\x1F") >> '>';
const auto doi_name = raw[registrant >> +(solid | sici)][to<&Mark::value>];
const auto resolver = (-any_case("https://", "http://") >> -any_case("dx.") >> -any_case("www.") >>
                       any_case("doi.org/"));
const auto doi_label = any_case("doi") >> colon;
const auto doi = -char_("[(") >> -doi_label >> -resolver >> -doi_label >> doi_name;

// --- PMID: 12345  PMCID: PMC123  ISBN 978-...
// ------------------------------------------------------

const auto pmid_label =
    (-any_case("pubmed ") >> any_case("pmid") | any_case("pubmed") >> blank >> ':') >> colon;
const auto pmid = -char_("[(") >> pmid_label >> raw[repeat(1, 9)[digit]][to<&Mark::value>] >>
                  word_end >> -char_("])");
const auto pmcid_label = (-any_case("pubmed central ") >> any_case("pmcid")) >> colon;
const auto pmcid = -char_("[(") >> -pmcid_label >>
                   raw[any_case("pmc") >> +digit][to<&Mark::value>] >> word_end >> -char_("])");
const auto isbn_label = any_case("isbn") >> -(lit("-13") | "-10") >> colon;
const auto isbn_part = digit | '-' | ' ' | char_("Xx");
const auto isbn = isbn_label >> raw[digit >> repeat(8, 18)[isbn_part]][to<&Mark::value>];

// --- addresses -----------------------------------------------------------------------------------

/// "cancer.gov", "www2.example.org": a host name with a known last label in lower case.
bool is_host(Range host) {
  const std::size_t stop = host.rfind('.');
  return stop >= 2 && ascii::is_lower(host.back()) && domains().has(host.substr(stop + 1));
}

const auto available = ((any_case("available") >> -any_case(" online") >>
                         (any_case(" at", " from") | &lit(':'))) |
                        any_case("retrieved from") | any_case("url") | any_case("online at")) >>
                       blank >> -char_(":,") >> blank;
// "http//www.who.int": the colon gets lost.
const auto with_scheme = any_case("https", "http", "ftp") >> -lit(':') >> +lit('/') >> solid;
const auto with_www = any_case("www") >> -digit >> '.' >> solid;
const auto host_label = +(alnum | char_("-_"));
const auto host_name = host_label >> +('.' >> host_label);
const auto host = raw[host_name][if_(is_host)];
const auto deep_host = host_label >> '.' >> host_label >> +('.' >> host_label);
const auto without_scheme = &host >> ((host_name >> '/' >> -solid) | deep_host);
const auto address =
    -char_("([<") >> -available >>
    -char_("([<") >> raw[with_scheme | with_www | without_scheme][to<&Mark::value>];

// --- medium: [Internet]   report number: Report No.: 12
// ---------------------------------------------

const auto medium_word = any_case(
    "internet", "online", "electronic", "ebook", "e-book", "cd-rom", "dvd", "homepage", "web page",
    "webpage", "website", "database", "video", "abstract", "poster", "preprint", "press release",
    "news release", "package insert", "prescribing information", "computer program",
    "computer software", "software", "mobile app", "podcast", "blog");
/// "doctoral dissertation", "PhD thesis": the genre stands where the medium does.
const auto genre = raw[+~char_("[]\x1F")][if_([](Range text) { return thesis_words().has(text); })];
const auto medium =
    raw['[' >> (genre | (medium_word >> *~char_("[]\x1F"))) >> ']'][to<&Mark::value>];
const auto number_word = any_case("number", "no", "nr") >> !terminals::letter >> -lit('.') >> blank
                         >> -lit(':') >> blank;
const auto issuer = any_case("who ", "nih ", "cdc ", "dhhs ", "hhs ", "ahrq ");
const auto series_word = -issuer >>
                         any_case("technical report series", "technical report", "report",
                                  "publication", "document", "working paper", "discussion paper") >>
                         -lit(',') >> ' ';
const auto report_name =
    raw[+(alnum | (char_("-/") >> &alnum) | ('.' >> &digit))][to<&Mark::value>];
// "NICE guideline [NG80]"
const auto guideline_word = any_case("nice guideline", "nice clinical guideline",
                                     "nice quality standard", "clinical guideline") >>
                            ' ';
const auto guideline_name = -lit('[') >>
                            raw[repeat(1, 3)[char_('A', 'Z')] >> +digit][to<&Mark::value>] >>
                            word_end >> -lit(']');
const auto report_number =
    (series_word >> number_word >> report_name) | (guideline_word >> guideline_name);

/// Reads `rule`, which notes the value, at the start of `in`.
template <class Rule>
Mark match(Range in, const Rule& rule) {
  Mark mark;
  mark.whole = run_rule(in, rule, mark);
  return found(mark.whole) ? mark : Mark{};
}

Mark read_doi(Range in) {
  Mark mark = match(in, doi);
  if (!found(mark.value)) return {};
  mark.value = without_end_punctuation(mark.value);
  mark.whole = cover(mark.whole, mark.value);
  return mark;
}

Mark read_isbn(Range in) {
  Mark mark = match(in, isbn);
  if (!found(mark.value)) return {};
  mark.value = strip(mark.value, " -");
  mark.whole = cover(mark.whole, mark.value);
  return mark;
}

Mark read_address(Range in) {
  Mark mark = match(in, address);
  if (!found(mark.value)) return {};
  mark.value = without_end_punctuation(mark.value);
  const Range rest = after(in, mark.value);
  const bool closing = !rest.empty() && ByteSet(">)]").has(rest.front());
  mark.whole = before(in, rest.substr(closing ? 1 : 0));
  return mark;
}

bool is_pubmed(Range url) {
  return url.find("pubmed") != Range::npos;
}

void note_cover(Range whole, Marks& marks) {
  marks.covered.push_back(whole);
}

/// Notes `mark` in `field` unless one of its kind stands there already.
bool note(Range& field, const Mark& mark, Marks& marks) {
  if (!found(mark.value)) return false;
  if (!found(field)) field = mark.value;
  note_cover(mark.whole, marks);
  return true;
}

bool note(Marks& marks, const std::optional<LabelledDate>& dated) {
  if (!dated) return false;
  auto& field = dated->role == DateRole::accessed  ? marks.accessed
                : dated->role == DateRole::updated ? marks.updated
                                                   : marks.published;
  if (!field) field = dated->piece;
  if (dated->role == DateRole::accessed && dated->whole.starts_with('(')) {
    marks.accessed_in_brackets = true;
  }
  note_cover(dated->whole, marks);
  return true;
}

// --- where one of them can start -----------------------------------------------------------------

constexpr ByteSet host_bytes("-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

using Offsets = ShortVector<std::size_t, 8>;

/// Offsets where a host name could start: of each word with a stop inside it.
Offsets find_hosts(Range in) {
  constexpr auto inner_stop = [](Window bytes) {
    using namespace bytewise;
    return is(bytes.here, '.') & ~(is(bytes.before, ' ') | is(bytes.next, ' '));
  };
  Offsets starts;
  each_hit(in, inner_stop, [&](std::size_t at) {
    if (at + 1 >= in.size() || !host_bytes.has(in[at + 1])) return;
    while (at > 0 && host_bytes.has(in[at - 1])) --at;
    starts.push_back(at);
  });
  return starts;
}

/// What a mark can be, one bit each.
using Kinds = unsigned;
constexpr Kinds a_medium = 1;
constexpr Kinds a_doi = 2;
constexpr Kinds a_pubmed_number = 4;
constexpr Kinds an_isbn = 8;
constexpr Kinds a_date = 16;
constexpr Kinds an_address = 32;
constexpr Kinds a_report = 64;
/// Not read with the marks, but noticed on the way.
constexpr Kinds a_thesis = 128;
constexpr Kinds a_meeting = 256;

/// Which marks can stand where a bracket opens.
constexpr Kinds in_brackets = a_medium | a_doi | a_pubmed_number | a_date | an_address;
/// Which ones can stand at what could be the name of a host.
constexpr Kinds at_hosts = a_doi | an_address;

/// Which marks can start with four bytes: those of the words that labels start with. Nearly every
/// word of a reference starts no mark, and this is what refuses it.
class Openings {
 public:
  Openings() {
    for (const Range word :
         {"http", "ftp", "www", "available", "retrieved", "url", "online", "dx."})
      add(word, an_address);
    for (const Range word : {"doi", "http"}) add(word, a_doi);
    for (const Range word : {"pmid", "pmc", "pubmed"}) add(word, a_pubmed_number);
    add("isbn", an_isbn);
    for (const Range word :
         {"report", "publication", "document", "technical", "working", "discussion", "nice",
          "clinical", "who", "nih", "cdc", "dhhs", "hhs", "ahrq"}) {
      add(word, a_report);
    }
    for (const auto& [word, role] : read_table(embedded::date_labels_txt())) add(word, a_date);
    thesis_words().each([&](Range word) { add(word, a_thesis); });
    for (const Range word : {"oral", "podium", "invited", "paper", "poster", "abstract",
                             "presentation", "lecture", "presented"}) {
      add(word, a_meeting);
    }
  }
  [[nodiscard]] Kinds of(Range in) const {
    if (in.size() < 3) return 0;
    if (!ascii::is_letter(in[0])) return ByteSet("[(<").has(in[0]) ? in_brackets : 0;
    const Entry& entry = entries_[slot_of(in)];
    if ((entry.third_bytes & bit(in[2])) == 0) return 0;
    return in.size() < 4 || (entry.fourth_bytes & bit(in[3])) != 0 ? entry.kinds : 0;
  }

 private:
  /// Of all words that start with the same two letters.
  struct alignas(16) Entry {
    std::uint32_t third_bytes = 0;
    std::uint32_t fourth_bytes = 0;
    Kinds kinds = 0;
  };
  /// Letters without their case.
  static std::size_t slot_of(Range word) { return Byte(word[0]) % 32U * 32U + Byte(word[1]) % 32U; }
  static std::uint32_t bit(char c) { return std::uint32_t{1} << (Byte(c) % 32U); }
  void add(Range word, Kinds kinds) {
    Entry& entry = entries_[slot_of(word)];
    entry.third_bytes |= bit(word[2]);
    entry.fourth_bytes |= word.size() > 3 ? bit(word[3]) : ~std::uint32_t{0};
    entry.kinds |= kinds;
  }

  std::array<Entry, 1024> entries_{};
};

/// Reads one of `kinds` at the start of `in`, which is not empty.
bool read_mark(Range in, Kinds kinds, Marks& marks) {
  const auto may_be = [&](Kinds kind) { return (kinds & kind) != 0; };
  if (may_be(a_medium) && note(marks.medium, match(in, medium), marks)) {
    marks.thesis = thesis_words().has(strip(marks.medium, "[]"));
    return true;
  }
  if (may_be(a_doi) && note(marks.doi, read_doi(in), marks)) return true;
  if (may_be(a_pubmed_number)) {
    if (note(marks.pmid, match(in, pmid), marks)) return true;
    if (note(marks.pmcid, match(in, pmcid), marks)) return true;
  }
  if (may_be(an_isbn) && note(marks.isbn, read_isbn(in), marks)) return true;
  if (may_be(a_date) && note(marks, read_labelled_date(in))) return true;
  if (may_be(an_address)) {
    if (const Mark url = read_address(in); found(url.value)) {
      return note(is_pubmed(url.value) ? marks.pubmed_url : marks.url, url, marks);
    }
  }
  return may_be(a_report) && note(marks.report_number, match(in, report_number), marks);
}

/// Right behind what can stand before a mark. Not inside a word, a number or an address.
constexpr auto may_begin = [](Window bytes) {
  using namespace bytewise;
  const Bytes begins = is(bytes.before, ' ') | is(bytes.before, '(') | is(bytes.before, '[') |
                       is(bytes.before, ';') | is(bytes.before, '.') | is(bytes.before, '<');
  return begins & ~is(bytes.here, ' ');
};

class MarkFinder {
 public:
  MarkFinder(Range in, const Openings& openings)
      : in_(in), openings_(openings), hosts_(find_hosts(in)) {}

  Marks find() {
    each_hit(in_, may_begin, [&](std::size_t at) {
      if (at >= end_) read_from(at);
    });
    return marks_;
  }

 private:
  /// Reads the marks that stand at `at` one right behind the other.
  void read_from(std::size_t at) {
    while (at < in_.size()) {
      const Range rest = in_.substr(at);
      while (next_host_ < hosts_.size() && hosts_[next_host_] < at) ++next_host_;
      const bool hosted = next_host_ < hosts_.size() && hosts_[next_host_] == at;
      Kinds kinds = openings_.of(rest) | (hosted ? at_hosts : 0);
      if (kinds == 0) return;
      if ((kinds & a_thesis) != 0) marks_.may_name_thesis = true;
      if ((kinds & a_meeting) != 0) marks_.may_name_meeting = true;
      kinds &= ~(a_thesis | a_meeting);
      if (kinds == 0 || !read_mark(rest, kinds, marks_)) return;
      at += marks_.covered.back().size();
      end_ = at;
    }
  }

  Range in_;
  const Openings& openings_;
  Offsets hosts_;
  std::size_t next_host_ = 0;
  Marks marks_;
  std::size_t end_ = 0;  ///< of the last mark
};

}  // namespace

Marks find_marks(Range in) {
  static const Openings openings;
  return MarkFinder(in, openings).find();
}

}  // namespace chapbook::citation
