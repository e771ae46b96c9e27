#include <boost/spirit/home/x3.hpp>

#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/grammar.hpp"

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
const auto stop = -lit('.') >> blank;

// One page: "420", "e101", "S49", "1299.e2", "CD003235", "iv12", "123A".
const auto page = *x3::alpha >> +digit >> *x3::alpha >> -('.' >> x3::alpha >> +digit);
const auto roman_page = +char_("ivxlc") >> word_end;
const auto page_word = no_case[lit("pages") | "page" | "pp" | "pg" | "p"] >> stop;

/// Pages with a last one, or a single one; several ranges are kept in one text.
struct PageRule {
  Range text;
  Range first;
  Range last;

  auto operator()() {
    const auto from = raw[page | roman_page][to(first)];
    const auto until = raw[page | roman_page][to(last)];
    const auto range = from >> -(blank >> '-' >> blank >> until);
    const auto more = *(lit(',') >> blank >> page >> -('-' >> page));
    return raw[range >> more >> -lit('+')][to(text)];
  }

  [[nodiscard]] std::optional<PagesPiece> result(Range whole) const {
    if (!found(text) || !found(whole)) return std::nullopt;
    const bool has_last = found(last) && last.data() + last.size() <= text.data() + text.size();
    return PagesPiece{text, first, has_last ? last : Range{}};
  }
};

bool is_elocator(const PagesPiece& pages) {
  return !found(pages.last) && !pages.text.empty() && is_ascii_letter(pages.text.front()) &&
         pages.text.front() != 'S' && pages.text.size() > 3;
}

}  // namespace

namespace {

/// Volume, issue and pages behind `date`; where that is absent, `in` starts with the volume.
std::optional<IssuePiece> read_issue_parts(Range in, bool dated) {
  IssuePiece piece;
  const auto volume_word = no_case[lit("volume") | "vol"] >> stop;
  const auto issue_word = no_case[lit("issue") | "number" | "no"] >> stop;
  const auto volume = raw[+(x3::alnum | (char_("-/") >> &x3::alnum))][to(piece.volume)];
  const auto numeric_volume = raw[+digit >> -('-' >> +digit) >> word_end][to(piece.volume)];
  const auto supplement = no_case[lit("supplement") | "suppl" | "sup" | "pt" | "spec no"] >>
                          *(char_ - char_(":;()\x1F"));
  const auto issue =
      ('(' >> blank >> raw[+(char_ - char_("()\x1F"))][to(piece.issue)] >> ')') |
      (blank >> raw[supplement][to(piece.issue)] >> &char_(":;")) |
      (blank >> char_(",;") >> blank >> issue_word >> raw[+x3::alnum][to(piece.issue)]);
  PageRule pages;
  const auto page_part = blank >> char_(":,") >> blank >> -page_word >> pages() >> word_end;
  const auto loose_page_part = blank >> -char_(":,") >> blank >> -page_word >> pages() >> word_end;
  // "64 Suppl 2(Suppl 2)": some databases give the supplement twice.
  const auto twice = blank >> supplement >> '(' >> +(char_ - char_("()\x1F")) >> ')';
  const auto issue_part = (blank >> raw[twice][to(piece.issue)]) | (blank >> issue);
  const auto volume_part = blank >> lit(';') >> blank >> -volume_word >> volume >> -issue_part;
  const auto issue_only = blank >> lit(';') >> blank >> issue;
  const auto after_year = (volume_part | issue_only) >> -page_part;
  const auto after_journal = -volume_word >> numeric_volume >> -issue_part >> loose_page_part;
  if (dated) {
    x3::parse(in.begin(), in.end(), raw[after_year][to(piece.whole)]);
  } else {
    x3::parse(in.begin(), in.end(), raw[after_journal][to(piece.whole)]);
  }
  if (!found(piece.whole)) return std::nullopt;
  // What a failed attempt noted lies behind the end of the match.
  const auto inside = [&](Range part) {
    return found(part) && part.data() + part.size() <= piece.whole.data() + piece.whole.size();
  };
  if (!inside(piece.volume)) piece.volume = {};
  if (!inside(piece.issue)) piece.issue = {};
  const auto read_pages = pages.result(piece.whole);
  if (!read_pages || !inside(read_pages->text)) return piece;
  if (is_elocator(*read_pages)) {
    piece.elocator = read_pages->text;
  } else {
    piece.pages = read_pages;
  }
  return piece;
}

}  // namespace

std::optional<IssuePiece> read_issue(Range in) {
  const auto date = read_date(in);
  if (!date) return std::nullopt;
  auto piece = read_issue_parts(after(in, date->text), true);
  if (!piece) return std::nullopt;
  piece->issued = *date;
  piece->whole = cover(date->text, piece->whole);
  return piece;
}

std::optional<IssuePiece> read_undated_issue(Range in) {
  return read_issue_parts(in, false);
}

std::optional<DatePiece> read_early_year(Range in, Range& whole) {
  Range head;
  const auto opening = blank >> -char_(".,") >> blank >> -lit('(');
  x3::parse(in.begin(), in.end(), raw[opening][to(head)]);
  const bool bracketed = head.ends_with('(');
  auto date = read_date(in.substr(head.size()));
  if (!date) {
    // "2020a": the letter tells works of one year apart.
    date = read_date(in.substr(head.size(), 4));
    if (!date || in.size() <= head.size() + 4 || !is_ascii_lower(in[head.size() + 4])) return {};
  }
  Range tail;
  const Range rest = after(in, date->text);
  const auto closing = -char_('a', 'e') >> -lit(')') >> -(blank >> char_(".,:")) >> &char_(" \x1F");
  x3::parse(rest.begin(), rest.end(), raw[closing][to(tail)]);
  if (!found(tail)) return std::nullopt;
  const bool closed = tail.find(')') != Range::npos;
  if (bracketed != closed || (!bracketed && tail.find('.') == Range::npos)) return std::nullopt;
  whole = cover(head, tail);
  return date;
}

LocatorPiece read_locator(Range in, Range& whole) {
  LocatorPiece piece;
  PageRule pages;
  const auto lead = blank >> -char_(":.,;(") >> blank;
  const auto chapter_word = raw[no_case[lit("chapters") | "chapter" | "chaps" | "chap" | "ch"]]
                               [to(piece.chapter_label)] >>
                            stop;
  const auto chapter_number = raw[+x3::alnum >> *(char_(".-") >> +x3::alnum) >>
                                  *(lit(", ") >> +digit >> word_end)][to(piece.chapter)] >>
                              word_end;
  const auto chapter = chapter_word >> chapter_number;
  const auto page_label = raw[page_word][to(piece.page_label)];
  const auto page_part = -page_label >> pages() >> word_end;
  const auto locator =
      lead >> ((chapter >> -(lead >> page_word >> pages())) | page_part) >> -lit(')');
  whole = {};
  x3::parse(in.begin(), in.end(), raw[locator][to(whole)]);
  if (!found(whole)) return {};
  const auto inside = [&](Range part) {
    return found(part) && part.data() + part.size() <= whole.data() + whole.size();
  };
  if (!inside(piece.chapter)) piece.chapter = piece.chapter_label = {};
  if (inside(pages.text)) piece.pages = pages.result(whole);
  return piece;
}

std::optional<DatePiece> read_imprint_year(Range in, Range& whole) {
  Range head;
  const auto copyright = lit("(c)") | "\xC2\xA9" | 'c';
  const auto opening = blank >> -char_(";,.:") >> blank >> -char_("([") >> -copyright >> blank;
  x3::parse(in.begin(), in.end(), raw[opening][to(head)]);
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
