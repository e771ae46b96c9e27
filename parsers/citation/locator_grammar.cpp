#include <boost/spirit/home/x3.hpp>

#include <algorithm>

#include "parsers/base/ascii.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/run_rule.hpp"
#include "parsers/citation/terminals.hpp"

namespace x3 = boost::spirit::x3;

namespace chapbook::citation {

namespace {

using terminals::alnum;
using terminals::blank;
using terminals::letter;
using terminals::word_end;
using x3::char_;
using x3::digit;
using x3::eoi;
using x3::lit;
using x3::raw;
using x3::repeat;

const auto stop = -lit('.') >> blank;

// --- pages: 420-428  e101  S49-S73  1299.e2  CD003235
// ---------------------------------------------

/// What the rules of this file note; each part may be left over from an alternative that failed.
struct LocatorMatch {
  Range volume;
  Range issue;
  Range pages;
  Range first_page;
  Range last_page;
  Range page_label;
  Range chapter;
  Range chapter_label;
};

// "1299.e2" and "1299e2" are pages of the online part.
const auto page = *letter >> +digit >> *letter >> -(-(lit('.') >> letter) >> +digit);
const auto roman_page = +char_("ivxlc") >> word_end;
const auto page_word = any_case("pages", "page", "pp", "pg", "p") >> stop;
const auto page_label = raw[page_word][to<&LocatorMatch::page_label>];
const auto first_page = raw[page | roman_page][to<&LocatorMatch::first_page>];
const auto last_page = raw[page | roman_page][to<&LocatorMatch::last_page>];
const auto page_range = first_page >> -(blank >> '-' >> blank >> last_page);
const auto more_pages = *(lit(',') >> blank >> page >> -('-' >> page));
const auto pages = raw[page_range >> more_pages >> -lit('+')][to<&LocatorMatch::pages>];

// --- journals: ;12(3 suppl 1):45-51
// ----------------------------------------------------------------

const auto volume_word = any_case("volume", "vol") >> stop;
const auto issue_word = any_case("issue", "number", "no") >> stop;
const auto supplement_word =
    any_case("supplementum", "supplement", "suppl", "sup", "pt", "spec no") >> !letter;
const auto supplement = supplement_word >> -lit('.') >> -(blank >> +alnum >> -('-' >> +alnum)) >>
                        &(blank >> (char_(":;,.(\x1F") | eoi));
// "65 Suppl 1": without brackets the supplement is one of the volume, and NLM counts it as a part
// of the volume's number; in brackets it is an issue.
const auto volume_supplement = -(+lit(' ') >> supplement);
bool is_volume_number(Range text) {
  return std::ranges::any_of(text, is_digit) || count_capitals(text) == text.size();
}
const auto volume_number = raw[+(alnum | (char_("-/") >> &alnum))][if_(is_volume_number)];
// "2021 Jun;Online first": what stands in the place of a volume that is not known yet.
const auto status = any_case("online first", "online ahead of print", "ahead of print",
                             "advance online publication", "early view", "in press") >>
                    word_end;
const auto volume = raw[status | (volume_number >> volume_supplement)][to<&LocatorMatch::volume>];
const auto numeric_volume =
    raw[+digit >> -('-' >> +digit) >> word_end >> volume_supplement][to<&LocatorMatch::volume>];
const auto no_bracket = ~char_("()\x1F");
const auto bracketed_issue = '(' >> blank >> raw[+no_bracket][to<&LocatorMatch::issue>] >> ')';
const auto bare_supplement = blank >> raw[supplement][to<&LocatorMatch::issue>];
const auto worded_issue = blank >> char_(",;") >> blank >> issue_word
                          >> raw[+alnum][to<&LocatorMatch::issue>];
const auto issue = (blank >> bracketed_issue) | bare_supplement | worded_issue;
const auto colon_pages = blank >> char_(":,") >> blank >> -page_word >> pages >> word_end;
const auto loose_pages = blank >> -char_(":,") >> blank >> -page_word >> pages >> word_end;
// "2015 Jan 3 [cited 2020 Dec 22];35(2):6165-78": NLM sets the date of access behind the year.
const auto access_gap = *char_(" \x1F");
const auto volume_part = access_gap >> ';' >> blank >> -volume_word >> volume >> -issue;
const auto issue_part = blank >> ';' >> issue;
// "(2019) 47: 1707-22": the bracket ties the year to the volume behind it.
const auto bracketed_year = ')' >> blank >> -volume_word >> numeric_volume >> -issue >> colon_pages;
// "Nature 2020, 586, 560-566", "Genome Biol 2012, 13(10):87-90": a comma behind the year.
const auto comma_parts =
    blank >> ',' >> blank >> -volume_word >> numeric_volume >> -issue >> colon_pages;
const auto after_year = bracketed_year | comma_parts | ((volume_part | issue_part) >> -colon_pages);
// "2013 Oct 14:A1": newspapers have neither volume nor issue.
const auto after_day = blank >> ':' >> blank >> -page_word >> pages >> word_end;
const auto after_journal = -volume_word >> numeric_volume >> -issue >> loose_pages;

// --- books: :chap 189  . Chapter 68  , p. 234-46
// ---------------------------------------------------

const auto lead = blank >> -char_(":.,;(") >> blank;
const auto chapter_word = any_case("chapters", "chapter", "chaps", "chap", "ch");
const auto chapter_list = +alnum >> *(char_(".-") >> +alnum) >> *(lit(", ") >> +digit >> word_end);
const auto chapter = raw[chapter_word][to<&LocatorMatch::chapter_label>] >> !letter >> stop >>
                     raw[chapter_list][to<&LocatorMatch::chapter>] >> word_end;
const auto book_locator = lead >> ((chapter >> -(lead >> page_word >> pages)) |
                                   (-page_label >> pages >> word_end)) >>
                          -lit(')');

/// Drops from `match` what lies behind the end of `whole`: there an attempt failed.
void keep_inside(Range whole, LocatorMatch& match) {
  const auto check = [&](Range& part) {
    if (found(part) && part.data() + part.size() > whole.data() + whole.size()) part = {};
  };
  for (Range* part : {&match.volume, &match.issue, &match.pages, &match.first_page,
                      &match.page_label, &match.chapter, &match.chapter_label}) {
    check(*part);
  }
}

std::optional<PagesPiece> pages_of(const LocatorMatch& match) {
  if (!found(match.pages)) return std::nullopt;
  const bool has_last = found(match.last_page) && match.last_page.data() + match.last_page.size() <=
                                                      match.pages.data() + match.pages.size();
  return PagesPiece{match.pages, match.first_page, has_last ? match.last_page : Range{}};
}

bool is_elocator(const PagesPiece& piece) {
  return !found(piece.last) && ascii::is_letter(piece.text.front()) && piece.text.front() != 'S' &&
         piece.text.size() > 3;
}

template <class Rule>
std::optional<IssuePiece> read_issue_parts(Range in, const Rule& rule) {
  LocatorMatch match;
  IssuePiece piece;
  piece.whole = run_rule(in, rule, match);
  if (!found(piece.whole)) return std::nullopt;
  keep_inside(piece.whole, match);
  piece.volume = match.volume;
  piece.issue = match.issue;
  const auto read_pages = pages_of(match);
  if (read_pages && is_elocator(*read_pages)) {
    piece.elocator = read_pages->text;
  } else {
    piece.pages = read_pages;
  }
  return piece;
}

// --- years
// -----------------------------------------------------------------------------------------

const auto copyright = lit("(c)") | "\xC2\xA9" | 'c';
const auto before_imprint_year = blank >> -char_(";,.:") >> blank >> -char_("([") >> -copyright
                                 >> blank;
const auto before_early_year = blank >> *char_(".,") >> blank >> -lit('(');
// "2020a": the letter tells works of one year apart.
const auto after_early_year = -char_('a', 'e') >> -lit(')') >> -(blank >> char_(".,:")) >>
                              &char_(" \x1F");
// "Hull R. 2014 Plant virology": neither brackets nor stops.
const auto before_bare_year = *char_(".,") >> +lit(' ');
const auto after_bare_year = -char_('a', 'e') >> -char_(".,:") >> &lit(' ');

/// Quickly refuses most of what is no date: behind the signs there must be a digit, the sign of
/// copyright or a month.
bool may_introduce_date(Range in) {
  in.remove_prefix(skip_any(in, " ;,.:(["));
  if (in.empty()) return false;
  return is_digit(in.front()) || in.front() == 'c' || is_high_byte(in.front()) || starts_month(in);
}

}  // namespace

std::optional<IssuePiece> read_issue(Range in) {
  const auto date = read_date(in);
  if (!date) return std::nullopt;
  auto piece = read_issue_parts(after(in, date->text), after_year);
  if (!piece && date->date.day) piece = read_issue_parts(after(in, date->text), after_day);
  if (!piece) return std::nullopt;
  piece->issued = *date;
  piece->whole = cover(date->text, piece->whole);
  return piece;
}

std::optional<IssuePiece> read_date_alone(Range in) {
  const auto date = read_date(in);
  if (!date) return std::nullopt;
  const Range rest = after(in, date->text);
  auto piece = read_issue_parts(rest, after_day);
  if (!piece) piece.emplace().whole = rest.substr(0, 0);
  piece->issued = *date;
  piece->whole = cover(date->text, piece->whole);
  return piece;
}

std::optional<IssuePiece> read_undated_issue(Range in) {
  return read_issue_parts(in, after_journal);
}

LocatorPiece read_locator(Range in, Range& whole) {
  LocatorMatch match;
  whole = run_rule(in, book_locator, match);
  if (!found(whole)) return {};
  keep_inside(whole, match);
  LocatorPiece piece;
  piece.pages = pages_of(match);
  if (found(match.page_label)) piece.page_label = match.page_label;
  if (found(match.chapter)) {
    piece.chapter = match.chapter;
    piece.chapter_label = match.chapter_label;
  }
  return piece;
}

std::optional<DatePiece> read_early_year(Range in, Range& whole) {
  const Range head = run_rule(in, before_early_year);
  const bool bracketed = head.ends_with('(');
  const Range behind = in.substr(head.size());
  auto date = read_date(behind);
  if (!date) {
    if (behind.empty() || !is_digit(behind.front())) return std::nullopt;
    date = read_date(behind.substr(0, 4));
    if (!date || in.size() <= head.size() + 4 || !ascii::is_lower(in[head.size() + 4])) return {};
  }
  const Range tail = run_rule(after(in, date->text), after_early_year);
  if (!found(tail)) return std::nullopt;
  const bool closed = tail.find(')') != Range::npos;
  if (bracketed != closed || (!bracketed && tail.find('.') == Range::npos)) return std::nullopt;
  whole = cover(head, tail);
  return date;
}

std::optional<DatePiece> read_bare_year(Range in, Range& whole) {
  const Range head = run_rule(in, before_bare_year);
  if (!found(head) || in.size() <= head.size() || !is_digit(in[head.size()])) return std::nullopt;
  const auto date = read_date(in.substr(head.size()));
  if (!date) return std::nullopt;
  const Range tail = run_rule(after(in, date->text), after_bare_year);
  if (!found(tail)) return std::nullopt;
  whole = cover(head, tail);
  return date;
}

std::optional<DatePiece> read_imprint_year(Range in, Range& whole) {
  if (!may_introduce_date(in)) return std::nullopt;
  const Range head = run_rule(in, before_imprint_year);
  auto date = read_date(in.substr(head.size()));
  if (!date) return std::nullopt;
  const Range next = after(in, date->text);
  const bool open_range = next.starts_with('-') && (next.size() == 1 || !is_word_byte(next[1]));
  if (open_range && date->date.month && is_digit(date->text.front())) {
    // "2025 Jan-": when a running work began; the year is what dates it.
    date->text = date->text.substr(0, 4);
    date->date = {date->date.year, std::nullopt, std::nullopt};
  }
  std::size_t end = head.size() + date->text.size();
  if (end < in.size() && (in[end] == ')' || in[end] == ']')) ++end;
  whole = in.substr(0, end);
  return date;
}

}  // namespace chapbook::citation
