#include "parsers/condition/date_grammar.hpp"

#include <boost/spirit/home/x3.hpp>
#include <string>

#include "parsers/base/text.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::eoi;
using x3::eps;
using x3::lit;

constexpr std::size_t longest_date = 40;

const x3::symbols<int>& months() {
  static const x3::symbols<int> names = [] {
    x3::symbols<int> table;
    // clang-format off
    table.add("january", 1)("jan", 1)("february", 2)("feb", 2)("march", 3)("mar", 3)("april", 4)("apr", 4)
             ("may", 5)("june", 6)("jun", 6)("july", 7)("jul", 7)("august", 8)("aug", 8)
             ("september", 9)("sept", 9)("sep", 9)("october", 10)("oct", 10)("november", 11)("nov", 11)
             ("december", 12)("dec", 12);
    // clang-format on
    return table;
  }();
  return names;
}

const x3::uint_parser<unsigned, 10, 4, 4> four_digits;
const x3::uint_parser<unsigned, 10, 1, 2> two_digits;

}  // namespace

std::optional<PartialDate> read_date(std::string_view text) {
  if (text.empty() || text.size() > longest_date) return {};
  const std::string key = fold_case(text);
  PartialDate date;
  const auto fresh = [&](auto&) { date = {}; };
  const auto set_year = [&](auto& context) { date.year = static_cast<int>(x3::_attr(context)); };
  const auto set_month = [&](auto& context) { date.month = static_cast<int>(x3::_attr(context)); };
  const auto set_day = [&](auto& context) { date.day = static_cast<int>(x3::_attr(context)); };

  // clang-format off
  const auto year        = four_digits[set_year];
  const auto month       = two_digits[set_month];
  const auto day         = two_digits[set_day];
  const auto month_name  = months()[set_month] >> -lit('.');
  const auto ordinal     = lit("st") | "nd" | "rd" | "th";
  const auto comma       = -lit(',') >> ' ';
  const auto begin       = eps[fresh];
  const auto iso         = begin >> year >> -('-' >> month >> -('-' >> day));
  const auto slashed     = begin >> month >> '/' >> day >> '/' >> year;
  const auto slashed_month = begin >> month >> '/' >> year;
  const auto month_first = begin >> month_name >> ' ' >> day >> -ordinal >> comma >> year;
  const auto day_first   = begin >> day >> -ordinal >> ' ' >> month_name >> comma >> year;
  const auto month_only  = begin >> month_name >> comma >> year;
  const auto whole       = -lit('.') >> eoi;
  const auto any_date    = (iso >> whole) | (slashed >> whole) | (slashed_month >> whole) | (month_first >> whole)
                         | (day_first >> whole) | (month_only >> whole);
  // clang-format on

  if (!x3::parse(key.data(), key.data() + key.size(), any_date) || !is_valid(date)) return {};
  return date;
}

}  // namespace chapbook::condition
