#include "parsers/condition/reference_grammar.hpp"

#include <boost/spirit/home/x3.hpp>

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

// clang-format off
const auto number   = x3::omit[x3::uint_parser<unsigned, 10, 1, 3>{}];
const auto blank    = lit(' ') | '\t' | "\xC2\xA0";
const auto enclosed = ('[' >> number >> ']') | ('(' >> number >> ')');
const auto plain    = number >> (lit('.') | ')');
const auto opening  = (enclosed >> -lit('.') >> *blank) | (plain >> +blank);
// clang-format on

}  // namespace

bool opens_with_reference_number(std::string_view line) {
  const char* const first = line.data();
  return x3::parse(first, first + line.size(), opening);
}

}  // namespace chapbook::condition
