#include "parsers/citation/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "parsers/base/ascii.hpp"
#include "parsers/base/find_byte.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/citation/characters.hpp"

namespace chapbook::citation {

namespace {

struct NamedEntity {
  std::string_view name;
  char32_t value;
};

constexpr std::array named_entities{
    NamedEntity{"amp", U'&'},      NamedEntity{"apos", U'\''},    NamedEntity{"eacute", U'é'},
    NamedEntity{"gt", U'>'},       NamedEntity{"hellip", 0x2026}, NamedEntity{"ldquo", 0x201C},
    NamedEntity{"lsquo", 0x2018},  NamedEntity{"lt", U'<'},       NamedEntity{"mdash", 0x2014},
    NamedEntity{"minus", 0x2212},  NamedEntity{"nbsp", 0xA0},     NamedEntity{"ndash", 0x2013},
    NamedEntity{"ouml", U'ö'},     NamedEntity{"quot", U'"'},     NamedEntity{"rdquo", 0x201D},
    NamedEntity{"reg", U'®'},      NamedEntity{"rsquo", 0x2019},  NamedEntity{"shy", 0xAD},
    NamedEntity{"thinsp", 0x2009}, NamedEntity{"trade", 0x2122},  NamedEntity{"uuml", U'ü'},
};

constexpr std::array<std::string_view, 14> inline_tags{"a",    "b",      "cite", "code", "em",
                                                       "font", "i",      "mark", "s",    "small",
                                                       "span", "strong", "sub",  "sup"};
constexpr std::array<std::string_view, 7> block_tags{"br", "div", "li", "ol", "p", "td", "ul"};

bool is_listed(std::string_view name, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view entry) { return same_word(name, entry); });
}

/// "em" of "</em class='x'>".
std::string_view tag_name(std::string_view tag) {
  std::size_t begin = 1;
  if (begin < tag.size() && tag[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < tag.size() && ascii::is_letter(tag[end])) ++end;
  return tag.substr(begin, end - begin);
}

}  // namespace

std::size_t tag_length(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 60;
  if (text[at] != '<') return 0;
  const std::size_t close = text.substr(at, longest).find('>');
  if (close == std::string_view::npos) return 0;
  const std::string_view tag = text.substr(at, close + 1);
  const std::string_view name = tag_name(tag);
  return is_listed(name, inline_tags) || is_listed(name, block_tags) ? tag.size() : 0;
}

bool is_block_tag(std::string_view tag) {
  return is_listed(tag_name(tag), block_tags);
}

Entity read_entity(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 12;
  if (text[at] != '&') return {};
  const std::size_t close = text.substr(at, longest).find(';');
  if (close == std::string_view::npos || close < 2) return {};
  const std::string_view name = text.substr(at + 1, close - 1);
  if (name.front() == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.empty()) return {};
    return {close + 1, static_cast<char32_t>(value)};
  }
  const auto* found = std::ranges::find(named_entities, name, &NamedEntity::name);
  return found == named_entities.end() ? Entity{} : Entity{close + 1, found->value};
}

std::size_t emphasis_length(std::string_view text, std::size_t at) {
  const char sign = text[at];
  if (sign != '*' && sign != '_') return 0;
  constexpr std::size_t longest = 3;
  std::size_t end = at;
  while (end < text.size() && text[end] == sign && end - at < longest) ++end;
  const auto touches = [&](char c) { return is_word_byte(c) || (sign == '_' && c == '/'); };
  const bool before = at > 0 && touches(text[at - 1]);
  const bool after = end < text.size() && touches(text[end]);
  const bool stops = end == text.size() || ByteSet(" .,;:").has(text[end]);
  const bool closes_sentence =
      at > 0 && ByteSet(".?!)").has(text[at - 1]) && (sign == '*' || stops);
  return (before != after) || closes_sentence ? end - at : 0;
}

bool may_hold_markup(std::string_view text) {
  return find_first(text, AnyOf<'<', '&', '*', '_'>{}) != text.size();
}

std::string strip_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t tag = tag_length(text, at)) {
      if (is_block_tag(text.substr(at, tag))) out.push_back(' ');
      at += tag;
    } else if (const Entity entity = read_entity(text, at); entity.length != 0) {
      utf8::append(out, entity.value);
      at += entity.length;
    } else if (const std::size_t stars = emphasis_length(text, at)) {
      at += stars;
    } else {
      out.push_back(text[at++]);
    }
  }
  return out;
}

}  // namespace chapbook::citation
