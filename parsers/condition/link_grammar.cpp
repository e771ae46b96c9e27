#include "parsers/condition/link_grammar.hpp"

#include <algorithm>
#include <boost/spirit/home/x3.hpp>

#include "parsers/base/ascii.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::lit;
using x3::raw;

// clang-format off
const auto h         = lit('h') | 'H';
const auto t         = lit('t') | 'T';
const auto p         = lit('p') | 'P';
const auto s         = lit('s') | 'S';
const auto w         = lit('w') | 'W';
const auto scheme    = h >> t >> t >> p >> -s >> "://";
const auto www       = w >> w >> w >> '.';
const auto blank     = char_('\0', ' ') | "\xC2\xA0" | "\xC2\x85" | "\xE2\x80\xA8" | "\xE2\x80\xA9" | "\xE3\x80\x80";
const auto bracket   = lit('<') | '>' | '"' | "“" | "”" | "«" | "»";
const auto url_char  = char_ - (blank | bracket);
const auto address   = (scheme | www) >> +url_char;
// clang-format on

/// True for a byte that an address, but not the start of one, may stand behind: "jane@www.host".
bool continues_word(char c) {
  return ascii::is_letter_or_digit(c) ||
         std::string_view("@./-_").find(c) != std::string_view::npos;
}

template <typename Grammar>
bool starts_word(std::string_view text, std::size_t start, const Grammar& grammar) {
  if (start > 0 && continues_word(text[start - 1])) return false;
  const char* first = text.data() + start;
  return x3::parse(first, text.data() + text.size(), grammar);
}

// Both searches go by a rare character, which memchr finds much faster than a grammar could.

std::size_t find_scheme(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("://", from); at != text.npos; at = text.find("://", at + 1)) {
    for (const std::size_t letters : {4U, 5U}) {
      if (at >= from + letters && starts_word(text, at - letters, scheme)) return at - letters;
    }
  }
  return text.npos;
}

std::size_t find_www(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('.', from); at != text.npos; at = text.find('.', at + 1)) {
    if (at >= from + 3 && starts_word(text, at - 3, www)) return at - 3;
  }
  return text.npos;
}

bool closes_nothing(std::string_view url, std::ptrdiff_t& open, char closing) {
  if (url.back() != closing) return false;
  if (open >= 0) return false;
  ++open;
  return true;
}

/// Takes away what belongs to the sentence around the address.
std::string_view without_closing_punctuation(std::string_view url) {
  const auto balance = [&](char opening, char closing) {
    return std::ranges::count(url, opening) - std::ranges::count(url, closing);
  };
  std::ptrdiff_t round = balance('(', ')');
  std::ptrdiff_t square = balance('[', ']');
  while (!url.empty()) {
    const bool punctuation = std::string_view(".,;:!?'*").find(url.back()) != url.npos;
    if (!punctuation && !closes_nothing(url, round, ')') && !closes_nothing(url, square, ']'))
      break;
    url.remove_suffix(1);
  }
  return url;
}

}  // namespace

AddressFinder::AddressFinder(std::string_view text)
    : text_(text), scheme_(find_scheme(text, 0)), www_(find_www(text, 0)) {}

std::optional<Address> AddressFinder::next() {
  while (true) {
    if (scheme_ < from_) scheme_ = find_scheme(text_, from_);
    if (www_ < from_) www_ = find_www(text_, from_);
    const std::size_t start = std::min(scheme_, www_);
    if (start == text_.npos) return {};
    from_ = start + 1;
    boost::iterator_range<const char*> found;
    const char* first = text_.data() + start;
    if (!x3::parse(first, text_.data() + text_.size(), raw[address], found)) continue;
    const std::string_view url =
        without_closing_punctuation({found.begin(), static_cast<std::size_t>(found.size())});
    const bool has_scheme = start == scheme_;
    // An address without a host ("https://.") is only a word.
    const std::size_t host = has_scheme ? url.find("://") : 3;
    if (host == url.npos || host + (has_scheme ? 3 : 1) >= url.size()) continue;
    from_ = start + url.size();
    return Address{url, has_scheme};
  }
}

}  // namespace chapbook::condition
