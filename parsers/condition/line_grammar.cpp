#include "parsers/condition/line_grammar.hpp"

#include <boost/spirit/home/x3.hpp>

#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::eoi;
using x3::eps;
using x3::lit;

// clang-format off
// The white space of utf8::is_space, as far as it can stand inside a line.
const auto wide_blank = lit("\xC2\xA0")                               // NBSP
                      | (lit("\xE2\x80") >> (char_('\x80', '\x8A')    // U+2000 to U+200A
                                            | char_('\xA8', '\xA9')   // line, paragraph separator
                                            | char_('\xAF')))         // U+202F
                      | "\xE2\x81\x9F" | "\xE3\x80\x80";
const auto blank      = lit(' ') | '\t' | wide_blank | '\v' | '\f';

// A sign that is never anything else, and one that needs white space behind it to be a sign.
const auto sure_sign  = lit("•") | "◦" | "▪" | "·" | "‣" | "∙" | "●" | "○" | "■" | "□" | "▫" | "⁃"
                      | "►" | "➢" | "\xEF\x82\xB7" | "\xEF\x82\xA7";  // the last two: Symbol font
const auto weak_sign  = lit('-') | '*' | "–";
const auto letter_o   = lit('o');

const auto punctuation = char_('!', '/') | char_(':', '@') | char_('[', '`') | char_('{', '~');
const auto ornament    = +(punctuation | sure_sign | "–" | "—" | "…" | blank) >> eoi;
// clang-format on

std::uint32_t columns(const char* first, const char* last) {
  std::uint32_t column = 0;
  const auto to_tab_stop = [&](auto&) { column += 4 - column % 4; };
  const auto one_more = [&](auto&) { ++column; };
  x3::parse(first, last, *(lit('\t')[to_tab_stop] | blank[one_more]));
  return column;
}

/// The sign or number that `[first, last)` opens with; `kind` is text where there is none.
struct Opening {
  LineKind kind = LineKind::text;
  std::uint16_t number = 0;
  const char* text = nullptr;
};

Opening read_opening(const char* first, const char* last, std::uint32_t indent) {
  Opening found;
  const auto set = [&](LineKind kind) { return [&found, kind](auto&) { found.kind = kind; }; };
  const auto set_number = [&](auto& context) { found.number = x3::_attr(context); };
  const auto text_here = [&](auto& context) { found.text = x3::_where(context).begin(); };
  // A letter as a sign would swallow prose, so it counts only where the line is indented.
  const auto if_indented = [&](auto& context) { x3::_pass(context) = indent >= 2; };

  const x3::uint_parser<std::uint16_t, 10, 1, 3> number;
  const auto numeral =
      (number[set_number] >> ((lit('.') >> -lit(')')) | ')')) | ('(' >> number[set_number] >> ')');
  const auto sign =
      (sure_sign >> *blank) | ((weak_sign | (eps[if_indented] >> letter_o)) >> +blank);
  const auto bullet = sign >> !eoi >> eps[set(LineKind::bullet)];
  const auto numbered = numeral >> +blank >> !eoi >> eps[set(LineKind::numbered)];

  const char* at = first;
  x3::parse(at, last, (bullet | numbered) >> eps[text_here]);
  if (found.kind == LineKind::text) found.text = first;
  return found;
}

bool is_ornament(const char* first, const char* last) {
  return x3::parse(first, last, ornament);
}

/// False for a line that holds nothing but control characters, which no output shows.
bool is_visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!point.valid || !(utf8::is_forbidden(point.value) || utf8::is_space(point.value))) {
      return true;
    }
    at += point.length;
  }
  return false;
}

}  // namespace

Line read_line(const Source& source, Span line) {
  Line out;
  out.content = trim(source, line);
  const std::string_view content = source.slice(out.content);
  if (!is_visible(content)) return out;
  const char* const first = content.data();
  const char* const last = first + content.size();
  if (out.content.begin != line.begin) {
    out.indent = columns(source.slice(line).data(), first);
  }
  const Opening opening = read_opening(first, last, out.indent);
  out.kind = opening.kind;
  out.number = opening.number;
  out.text = out.content.begin + static_cast<std::uint32_t>(opening.text - first);
  // A bullet before nothing but signs ("* * *") is an ornament as a whole.
  if (is_ornament(first, last)) {
    out.kind = LineKind::ornament;
    out.text = out.content.begin;
  }
  return out;
}

}  // namespace chapbook::condition
