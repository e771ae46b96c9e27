#include <boost/spirit/home/x3.hpp>

#include "embedded/date_labels_txt.hpp"
#include "embedded/months_txt.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/citation/capture.hpp"
#include "parsers/citation/characters.hpp"
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
using x3::digit;
using x3::lit;
using x3::raw;
using x3::repeat;

const WordTable<int>& month_table() {
  static const WordTable<int> words = number_table(embedded::months_txt());
  return words;
}

const OneWordOf<int> month_words(month_table);

const WordTable<DateRole>& label_table() {
  static const WordTable<DateRole> words = [] {
    WordTable<DateRole> table;
    for (const auto& [word, value] : read_table(embedded::date_labels_txt())) {
      table.add(word, value == "accessed"  ? DateRole::accessed
                      : value == "updated" ? DateRole::updated
                                           : DateRole::published);
    }
    return table;
  }();
  return words;
}

const OneWordOf<DateRole> label_words(label_table);

// --- the parts of a date -------------------------------------------------------------------------

const x3::uint_parser<int, 10, 4, 4> four_digits;
const x3::uint_parser<int, 10, 1, 2> one_or_two_digits;
const auto gap = +lit(' ') | &digit;
const auto comma = blank >> -lit(',') >> blank;
const auto day_ending = any_case("st", "nd", "rd", "th");
const auto year = &(char_('1') | '2') >> four_digits[set<&PartialDate::year>];
const auto first_day = one_or_two_digits[set<&PartialDate::day>] >> -day_ending >> !digit;
// "June 16-21": of the days of a meeting the first one counts.
const auto last_day = -(month_words >> gap) >> repeat(1, 2)[digit] >> !digit;
const auto day = first_day >> -(blank >> '-' >> blank >> last_day);
const auto month_name = month_words >> word_end >> -lit('.');
// Of a double month ("Nov-Dec") the first one counts.
const auto month = month_words[set<&PartialDate::month>] >> word_end >> -lit('.') >>
                   -(char_("-/") >> month_name);
const auto month_number = one_or_two_digits[set<&PartialDate::month>];

constexpr std::size_t year_size = 4;

bool is_plausible(const PartialDate& date) {
  constexpr int first_year = 1400;
  constexpr int last_year = 2199;
  return date.year >= first_year && date.year <= last_year;
}

/// Reads one order of the parts; only plausible years count.
template <class Order>
std::optional<DatePiece> read_order(Range in, const Order& order) {
  DatePiece piece;
  piece.text = run_rule(in, order, piece.date);
  const bool good = found(piece.text) && is_plausible(piece.date);
  return good ? std::optional(piece) : std::nullopt;
}

/// "March 3, 2024", "Mar 2024".
std::optional<DatePiece> read_month_first(Range in) {
  static const auto american = month >> gap >> day >> comma >> year >> word_end;
  static const auto month_year = month >> comma >> year >> word_end;
  if (auto piece = read_order(in, american)) return piece;
  return read_order(in, month_year);
}

/// `year >> word_end` where four digits stand: most dates are no more.
std::optional<DatePiece> read_year_alone(Range in) {
  if (in.size() > year_size && is_word_byte(in[year_size])) return std::nullopt;
  DatePiece piece;
  piece.text = in.substr(0, year_size);
  for (const char c : piece.text) piece.date.year = piece.date.year * 10 + (c - '0');
  return is_plausible(piece.date) ? std::optional(piece) : std::nullopt;
}

/// "2024 Mar 3", "2024-03-03", "3 March 2024", "3/20/2024", "2024".
std::optional<DatePiece> read_digit_first(Range in) {
  // "Accessed 2018 Sep.": what ends the date is the stop of the reference, unless more follows that
  // belongs to the date's own element.
  static const auto own_stop = lit('.') >> &(blank >> char_(";:,)]"));
  static const auto last_month = month_words[set<&PartialDate::month>] >> word_end >>
                                 -(-lit('.') >> char_("-/") >> month_words >> word_end) >>
                                 -own_stop;
  static const auto year_month_day = year >> comma >> month >> gap >> day >> word_end;
  static const auto year_month = year >> comma >> last_month >> word_end;
  static const auto iso =
      year >> '-' >> month_number >> '-' >> one_or_two_digits[set<&PartialDate::day>] >> word_end;
  static const auto british = day >> gap >> month >> comma >> year >> word_end;
  static const auto slashed =
      month_number >> '/' >> one_or_two_digits[set<&PartialDate::day>] >> '/' >> year >> word_end;
  const bool year_first = in.size() > 3 && is_digit(in[1]) && is_digit(in[2]) && is_digit(in[3]);
  if (!year_first) {
    if (auto piece = read_order(in, british)) return piece;
    return read_order(in, slashed);
  }
  const std::size_t next = std::min(skip_any(in, " ,", year_size), in.size() - 1);
  if (ascii::is_letter(in[next])) {
    if (auto piece = read_order(in, year_month_day)) return piece;
    if (auto piece = read_order(in, year_month)) return piece;
  }
  if (in[next] == '-') {
    auto piece = read_order(in, iso);
    if (piece && piece->date.month.value_or(1) <= 12) return piece;
  }
  return read_year_alone(in);
}

// --- labelled dates ------------------------------------------------------------------------------

struct DateLabel {
  DateRole role = DateRole::accessed;
  Range word;
};

}  // namespace

bool starts_month(Range in) {
  return month_table().find(in.data(), in.data() + in.size()) != nullptr;
}

std::optional<DatePiece> read_date(Range in) {
  if (in.empty() || (!is_digit(in.front()) && !starts_month(in))) return std::nullopt;
  return is_digit(in.front()) ? read_digit_first(in) : read_month_first(in);
}

std::optional<LabelledDate> read_labelled_date(Range in) {
  const bool bracketed = !in.empty() && (in.front() == '[' || in.front() == '(');
  if (!bracketed && label_table().find(in.data(), in.data() + in.size()) == nullptr) {
    return std::nullopt;
  }
  static const auto opening = -(char_("[(") >> blank);
  static const auto date_label =
      raw[label_words[set<&DateLabel::role>]][to<&DateLabel::word>] >> word_end;
  static const auto introduction =
      opening >> date_label >> -lit('.') >> blank >> -lit(':') >> blank;
  DateLabel label;
  const Range head = run_rule(in, introduction, label);
  if (!found(head)) return std::nullopt;
  auto date = read_date(in.substr(head.size()));
  if (!date) return std::nullopt;
  date->label = label.word;
  std::size_t end = head.size() + date->text.size();
  if (bracketed) {
    const std::size_t close = find_any(in, "])", end);
    // "[cited 2020 12 22 ]": what is between is a part of the date that could not be read.
    constexpr std::size_t longest_rest = 8;
    const bool near = close < in.size() && close - end <= longest_rest;
    if (near && (close - end <= 2 || skip_any(in, " .,0123456789", end) == close)) end = close + 1;
  } else if (end < in.size() && (in[end] == ']' || in[end] == ')')) {
    ++end;  // The second of two dates in one bracket.
  }
  return LabelledDate{label.role, *date, in.substr(0, end)};
}

}  // namespace chapbook::citation
