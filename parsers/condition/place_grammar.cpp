#include "parsers/condition/place_grammar.hpp"

#include <boost/spirit/home/x3.hpp>

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::eoi;
using x3::lit;
using x3::raw;
using x3::repeat;

using Range = boost::iterator_range<const char*>;

// clang-format off
const auto comma   = lit(',') >> *lit(' ');
const auto part    = raw[+(char_ - ',')];
const auto country = repeat(2)[char_('A', 'Z')] >> eoi;
const auto degree  = (lit("MD") | "PhD" | "DO" | "MBBS" | "MBBCh" | "MPH" | "MSc" | "MS" | "MA" | "MHA" | "DSc"
                     | "FACS" | "FRCSC" | "FRCS" | "FRCPC" | "FRCP" | "FACP" | "RN" | "DDS" | "DMD" | "Jr" | "Sr")
                     >> -lit('.');
const auto word    = +(char_ - (lit(' ') | ','));
const auto titled  = word >> +(' ' >> word) >> +(comma >> degree) >> eoi;
// clang-format on

/// The parts of a line between its commas, as far as a place needs them.
struct Parts {
  Range first;
  Range second;
  Range before_last;
  Range last;
  int count = 0;
};

Parts split(std::string_view text) {
  Parts parts;
  const auto add = [&](auto& context) {
    const Range range = x3::_attr(context);
    if (parts.count == 0) parts.first = range;
    if (parts.count == 1) parts.second = range;
    parts.before_last = parts.last;
    parts.last = range;
    ++parts.count;
  };
  if (!x3::parse(text.data(), text.data() + text.size(), part[add] % comma >> eoi)) return {};
  return parts;
}

std::string_view view(Range range) {
  return {range.begin(), static_cast<std::size_t>(range.size())};
}

}  // namespace

std::optional<ast::Place> read_place(const Text& line) {
  const char* const first = line.text.data();
  const char* const last = first + line.text.size();
  if (x3::parse(first, last, titled)) return {};
  const Parts parts = split(line.text);
  if (parts.count < 2) return {};
  ast::Place place;
  place.text = line;
  place.city = view(parts.first);
  if (parts.count > 2) {
    // Everything between the city and the last part; mostly one part, "ON" or "Ontario".
    place.region = view({parts.second.begin(), parts.before_last.end()});
  }
  if (x3::parse(parts.last.begin(), parts.last.end(), country)) place.country = view(parts.last);
  return place;
}

}  // namespace chapbook::condition
