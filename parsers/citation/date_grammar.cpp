#include <boost/spirit/home/x3.hpp>

#include "embedded/date_labels_txt.hpp"
#include "embedded/months_txt.hpp"
#include "parsers/citation/capture.hpp"
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

const auto blank = *lit(' ');
const auto word_end = !(x3::alnum | char_('\x80', '\xff'));

const x3::symbols<int>& month_words() {
  static const x3::symbols<int> words = [] {
    x3::symbols<int> table;
    for (const auto& [word, value] : read_table(embedded::months_txt())) {
      int number = 0;
      for (const char c : value) number = number * 10 + (c - '0');
      table.add(std::string(word), number);
    }
    return table;
  }();
  return words;
}

const x3::symbols<DateRole>& label_words() {
  static const x3::symbols<DateRole> words = [] {
    x3::symbols<DateRole> table;
    for (const auto& [word, value] : read_table(embedded::date_labels_txt())) {
      table.add(std::string(word), value == "accessed"  ? DateRole::accessed
                                   : value == "updated" ? DateRole::updated
                                                        : DateRole::published);
    }
    return table;
  }();
  return words;
}

/// Stores an attribute (month, day or year) in a place of the date.
template <class Target>
auto set(Target& target) {
  return [&target](auto& context) { target = x3::_attr(context); };
}

}  // namespace

std::optional<DatePiece> read_date(Range in) {
  const x3::uint_parser<int, 10, 4, 4> four_digits;
  const x3::uint_parser<int, 10, 1, 2> one_or_two_digits;
  const auto attempt = [&](const auto& order) -> std::optional<DatePiece> {
    DatePiece piece;
    const auto rule = order(piece.date);
    x3::parse(in.begin(), in.end(), raw[rule >> word_end][to(piece.text)]);
    if (!found(piece.text) || piece.date.year < 1400 || piece.date.year > 2199) return std::nullopt;
    return piece;
  };
  const auto year = [&](PartialDate& d) { return &(char_('1') | '2') >> four_digits[set(d.year)]; };
  const auto day = [&](PartialDate& d) {
    return one_or_two_digits[set(d.day)] >> -(no_case[lit("st") | "nd" | "rd" | "th"]) >> !digit;
  };
  const auto number = [&](std::optional<int>& part) { return one_or_two_digits[set(part)]; };
  const auto month = [&](PartialDate& d) {
    // Of a double month ("Nov-Dec") the first one counts.
    return no_case[month_words()][set(d.month)] >> word_end >> -lit('.') >>
           -(char_("-/") >> no_case[month_words()] >> word_end);
  };
  const auto gap = +lit(' ') | &digit;
  const auto comma = blank >> -lit(',') >> blank;

  if (in.empty()) return std::nullopt;
  if (in.front() < '0' || in.front() > '9') {
    const auto american = [&](PartialDate& d) {
      return month(d) >> gap >> day(d) >> comma >> year(d);
    };
    const auto month_year = [&](PartialDate& d) { return month(d) >> comma >> year(d); };
    if (auto piece = attempt(american)) return piece;
    return attempt(month_year);
  }
  const auto iso = [&](PartialDate& d) {
    return year(d) >> '-' >> number(d.month) >> -('-' >> number(d.day));
  };
  const auto year_month_day = [&](PartialDate& d) {
    return year(d) >> comma >> month(d) >> gap >> day(d);
  };
  const auto year_month = [&](PartialDate& d) { return year(d) >> comma >> month(d); };
  const auto british = [&](PartialDate& d) {
    return day(d) >> gap >> month(d) >> comma >> year(d);
  };
  const auto slashed = [&](PartialDate& d) {
    return number(d.month) >> '/' >> number(d.day) >> '/' >> year(d);
  };
  if (auto piece = attempt(year_month_day)) return piece;
  if (auto piece = attempt(year_month)) return piece;
  if (auto piece = attempt(iso)) {
    const bool plausible = piece->date.month.value_or(1) <= 12;
    if (plausible && piece->date.day) return piece;
  }
  if (auto piece = attempt(british)) return piece;
  if (auto piece = attempt(slashed)) return piece;
  return attempt(year);
}

bool has_month(const DatePiece& piece) {
  return piece.date.month.has_value();
}

std::optional<LabelledDate> read_labelled_date(Range in) {
  DateRole role{};
  Range label;
  Range head;
  const auto opening = -(char_("[(") >> blank);
  const auto date_label = raw[no_case[label_words()][set(role)]][to(label)] >> word_end;
  x3::parse(in.begin(), in.end(),
            raw[opening >> date_label >> -lit('.') >> blank >> -lit(':') >> blank][to(head)]);
  if (!found(head)) return std::nullopt;
  auto date = read_date(in.substr(head.size()));
  if (!date) return std::nullopt;
  date->label = label;
  std::size_t end = head.size() + date->text.size();
  const bool bracketed = in.front() == '[' || in.front() == '(';
  if (bracketed) {
    const std::size_t close = in.find_first_of("])", end);
    if (close != Range::npos && close - end <= 2) end = close + 1;
  } else if (end < in.size() && (in[end] == ']' || in[end] == ')')) {
    ++end;  // The second of two dates in one bracket.
  }
  return LabelledDate{role, *date, in.substr(0, end)};
}

}  // namespace chapbook::citation
