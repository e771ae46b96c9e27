#include "parsers/condition/line_grammar.hpp"

#include <boost/spirit/home/x3.hpp>

#include "parsers/base/ascii.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::eoi;
using x3::eps;
using x3::lit;

/// The sign or number that a line opens with; `kind` is text where there is none.
struct Opening {
  LineKind kind = LineKind::text;
  std::uint16_t number = 0;
  bool letter = false;  ///< the sign is the letter o
  const char* text = nullptr;
};

const x3::rule<struct OpeningTag, Opening> opening = "opening";
const x3::rule<struct IndentTag, std::uint32_t> indent = "indent";

const auto set_bullet = [](auto& context) { x3::_val(context).kind = LineKind::bullet; };
const auto set_numbered = [](auto& context) { x3::_val(context).kind = LineKind::numbered; };
const auto set_number = [](auto& context) { x3::_val(context).number = x3::_attr(context); };
const auto set_letter = [](auto& context) { x3::_val(context).letter = true; };
const auto text_here = [](auto& context) { x3::_val(context).text = x3::_where(context).begin(); };
const auto one_more = [](auto& context) { ++x3::_val(context); };
const auto to_tab_stop = [](auto& context) { x3::_val(context) += 4 - x3::_val(context) % 4; };

// clang-format off
// Looking at one byte first spares nearly every line the long lists.
const auto not_ascii  = &char_('\x80', '\xFF');

// The white space of utf8::is_space, as far as it can stand inside a line.
const auto wide_blank = lit("\xC2\xA0")                               // NBSP
                      | (lit("\xE2\x80") >> (char_('\x80', '\x8A')    // U+2000 to U+200A
                                            | char_('\xA8', '\xA9')   // line, paragraph separator
                                            | char_('\xAF')))         // U+202F
                      | "\xE2\x81\x9F" | "\xE3\x80\x80";
const auto blank      = lit(' ') | '\t' | (not_ascii >> wide_blank) | '\v' | '\f';

// A sign that is never anything else, and one that needs white space behind it to be a sign.
const auto sure_sign  = not_ascii
                     >> (lit("•") | "◦" | "▪" | "·" | "‣" | "∙" | "●" | "○" | "■" | "□" | "▫" | "⁃" | "►" | "➢"
                        | "\xEF\x82\xB7" | "\xEF\x82\xA7");  // the last two: Symbol font
const auto weak_sign  = lit('-') | '*' | "–";
const auto numeral    = x3::uint_parser<std::uint16_t, 10, 1, 3>{}[set_number];

const auto sign       = (sure_sign >> *blank) | (weak_sign >> +blank) | (lit('o')[set_letter] >> +blank);
const auto bullet     = sign >> !eoi >> eps[set_bullet];
const auto numbered   = ((numeral >> ((lit('.') >> -lit(')')) | ')')) | ('(' >> numeral >> ')'))
                     >> +blank >> !eoi >> eps[set_numbered];
const auto opening_def = (bullet | numbered) >> eps[text_here];

const auto punctuation = char_('!', '/') | char_(':', '@') | char_('[', '`') | char_('{', '~');
const auto ornament    = +(punctuation | sure_sign | "–" | "—" | "…" | blank) >> eoi;

// How far a line is indented.
const auto indent_def  = *(lit(' ')[one_more] | lit('\t')[to_tab_stop] | blank[one_more]);
// clang-format on

BOOST_SPIRIT_DEFINE(opening, indent)

std::uint32_t columns(const char* first, const char* last) {
  std::uint32_t column = 0;
  x3::parse(first, last, indent, column);
  return column;
}

Opening read_opening(const char* first, const char* last, std::uint32_t columns_before) {
  // No sign or number opens with a letter but the o, and nearly all lines open with one.
  if (ascii::is_letter(*first) && *first != 'o') return {};
  Opening found;
  // A letter as a sign would swallow prose, so it counts only where the line is indented.
  if (!x3::parse(first, last, opening, found) || (found.letter && columns_before < 2)) return {};
  return found;
}

/// `words` is where the text behind the sign starts.
bool is_ornament(const char* first, const char* words, const char* last) {
  // One look at where words start and end spares nearly every line the grammar.
  if (ascii::is_letter_or_digit(*words) || ascii::is_letter_or_digit(last[-1])) return false;
  return x3::parse(first, last, ornament);
}

/// False for a line that holds nothing but control characters, which no output shows.
bool is_visible(std::string_view text) {
  if (!text.empty() && text.front() > ' ' && text.front() < 0x7F) return true;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!point.valid || !(utf8::is_forbidden(point.value) || utf8::is_space(point.value))) {
      return true;
    }
    at += point.length;
  }
  return false;
}

/// True only where the first and the last character of `text` are surely neither white space nor
/// forbidden: printable ASCII, or in front one of U+2010 to U+2027, which are dashes, quotation
/// marks and the usual bullet.
bool has_visible_ends(std::string_view text) {
  const auto is_visible_ascii = [](char c) { return c > ' ' && c <= '~'; };
  if (text.empty() || !is_visible_ascii(text.back())) return false;
  return is_visible_ascii(text.front()) ||
         (text.starts_with("\xE2\x80") && text[2] >= '\x90' && text[2] <= '\xA7');
}

}  // namespace

void read_line(const Source& source, Span line, Line& out) {
  const std::string_view whole = source.slice(line);
  std::size_t spaces = 0;
  while (spaces < whole.size() && whole[spaces] == ' ') ++spaces;
  out.content = {line.begin + static_cast<std::uint32_t>(spaces), line.end};
  if (out.content.empty()) return;
  if (!has_visible_ends(whole.substr(spaces))) {
    out.content = trim(source, out.content);
    if (!is_visible(source.slice(out.content))) return;
  }
  const std::string_view content = source.slice(out.content);
  const char* const first = content.data();
  const char* const last = first + content.size();
  const bool only_spaces = first == whole.data() + spaces;
  out.indent = only_spaces ? static_cast<std::uint32_t>(spaces) : columns(whole.data(), first);
  const Opening found = read_opening(first, last, out.indent);
  out.kind = found.kind;
  out.number = found.number;
  const char* const words = found.text != nullptr ? found.text : first;
  out.text = out.content.begin + static_cast<std::uint32_t>(words - first);
  // A bullet before nothing but signs ("* * *") is an ornament as a whole.
  if (is_ornament(first, words, last)) {
    out.kind = LineKind::ornament;
    out.text = out.content.begin;
  }
}

}  // namespace chapbook::condition
