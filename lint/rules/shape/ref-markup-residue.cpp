#include <algorithm>
#include <array>
#include <charconv>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint::rules {

namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};
/// Entities whose plain form cannot be doubted. Dashes become the hyphen that the style prints.
constexpr std::array<Entity, 22> entities{{
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},
    {"apos", "'"},        {"nbsp", " "},        {"ndash", "-"},       {"mdash", "-"},
    {"minus", "-"},       {"hyphen", "-"},      {"lsquo", "'"},       {"rsquo", "'"},
    {"ldquo", "\""},      {"rdquo", "\""},      {"eacute", "\u00E9"}, {"egrave", "\u00E8"},
    {"auml", "\u00E4"},   {"ouml", "\u00F6"},   {"uuml", "\u00FC"},   {"ntilde", "\u00F1"},
    {"ccedil", "\u00E7"}, {"oslash", "\u00F8"},
}};

constexpr std::array<std::string_view, 16> tags{"i",   "b",    "em",   "strong", "sup", "sub",
                                                "u",   "s",    "span", "a",      "p",   "br",
                                                "div", "font", "cite", "small"};

/// Length of the HTML tag that `text` begins with, or 0.
std::size_t tag_length(std::string_view text) {
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') ++at;
  const std::size_t begin = at;
  while (at < text.size() && (is_upper(text[at]) || is_lower(text[at]))) ++at;
  const std::string name = lower(text.substr(begin, at - begin));
  if (std::ranges::find(tags, name) == tags.end()) return 0;
  if (at < text.size() && text[at] != '>' && text[at] != ' ' && text[at] != '/') return 0;
  constexpr std::size_t longest = 300;
  const std::size_t close = text.substr(0, longest).find('>', at);
  return close == text.npos ? 0 : close + 1;
}

/// What "&#39;" or "&#x2013;" stands for; empty where it is no character.
std::string numeric_entity(std::string_view digits) {
  int base = 10;
  if (begins_like(digits, "x")) {
    base = 16;
    digits.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
  if (error != std::errc{} || stop != end || value < 0x20 || value > 0x10FFFF) return {};
  if (value == 0x2010 || value == 0x2013 || value == 0x2014) return "-";
  if (value == 0x2018 || value == 0x2019) return "'";
  if (value == 0xA0) return " ";
  std::string out;
  utf8::append(out, value);
  return out;
}

void check_entity(const ast::Reference& reference, std::size_t at, Report& report) {
  constexpr std::size_t longest = 10;
  const std::string_view rest = reference.raw.substr(at + 1, longest);
  const std::size_t close = rest.find(';');
  if (close == rest.npos || close < 2) return;
  const std::string_view name = rest.substr(0, close);
  std::string text;
  if (name[0] == '#') {
    text = numeric_entity(name.substr(1));
  } else {
    const auto found = std::ranges::find(entities, name, &Entity::name);
    if (found != entities.end()) text = found->text;
  }
  if (text.empty()) return;
  const Span span = within(reference, at, close + 2);
  report.add(span, quoted(report.raw(span)) + " is HTML; write " + quoted(text),
             {replace(span, text, "write " + quoted(text))});
}

bool ends_word(std::string_view raw, std::size_t at) {
  return at >= raw.size() || is_blank(raw[at]) || ByteSet(".,;:)").has(raw[at]);
}

/// "*word*" or "_word_": reports both marks as one finding and returns the offset after them.
std::size_t check_emphasis(const ast::Reference& reference, std::size_t at, Report& report) {
  const std::string_view raw = reference.raw;
  const char sign = raw[at];
  std::size_t width = 1;
  while (width < 3 && at + width < raw.size() && raw[at + width] == sign) ++width;
  const std::size_t after = at + width;
  const bool opens = (at == 0 || is_blank(raw[at - 1]) || raw[at - 1] == '(') &&
                     after < raw.size() && !is_blank(raw[after]) && raw[after] != sign;
  if (!opens) return after;
  const std::size_t close = raw.find(raw.substr(at, width), after);
  if (close == raw.npos || is_blank(raw[close - 1]) || !ends_word(raw, close + width)) return after;
  const Span first = within(reference, at, width);
  const Span second = within(reference, close, width);
  report.add(join(first, second), quoted(report.raw(first)) + " is Markdown emphasis; take it out",
             {{"take the marks out", Applicability::safe, {{first, ""}, {second, ""}}}});
  return close + width;
}

/// "[text](address)"
void check_link(const ast::Reference& reference, std::size_t at, Report& report) {
  constexpr std::size_t longest = 2048;
  const std::string_view raw = reference.raw.substr(0, at + longest);
  const std::size_t middle = raw.find_first_of("[]", at + 1);
  if (middle == raw.npos || raw.substr(middle, 2) != "](") return;
  const std::size_t close = raw.find_first_of(" )", middle);
  if (close == raw.npos || raw[close] != ')') return;
  const std::string_view label = raw.substr(at + 1, middle - at - 1);
  const std::string_view target = raw.substr(middle + 2, close - middle - 2);
  if (target.find('.') == target.npos && target.find('/') == target.npos) return;
  const Span span = within(reference, at, close + 1 - at);
  std::string plain(label);
  if (label != target) plain += " " + std::string(target);
  report.add(span, quoted(report.raw(span)) + " is a Markdown link; write the address as text",
             {replace(span, plain, "write " + quoted(plain),
                      label == target ? Applicability::safe : Applicability::unsafe)});
}

void check(const ast::Reference& reference, Report& report) {
  constexpr std::string_view marks = "<&*_[";
  if (!report.facts().signs().has_any(marks)) return;
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  for (std::size_t at = raw.find_first_of(marks); at < raw.size();
       at = raw.find_first_of(marks, at + 1)) {
    const bool in_address = covers(addresses, reference.span.begin + at);
    if (raw[at] == '<') {
      const std::size_t length = tag_length(raw.substr(at));
      if (length == 0) continue;
      const Span span = within(reference, at, length);
      report.add(span, quoted(report.raw(span)) + " is an HTML tag; take it out",
                 {remove(span, "take the tag out")});
      at += length - 1;
    } else if (raw[at] == '&') {
      check_entity(reference, at, report);
    } else if ((raw[at] == '*' || raw[at] == '_') && !in_address) {
      at = check_emphasis(reference, at, report) - 1;
    } else if (raw[at] == '[' && !in_address) {
      check_link(reference, at, report);
    }
  }
}

}  // namespace

extern const Rule ref_markup_residue;
constinit const Rule ref_markup_residue{
    .id = "ref-markup-residue",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "HTML tags or entities, or Markdown marks, in the text",
    .why =
        "Markup that was pasted along is printed letter by letter, and the title that holds it "
        "is found by no search.",
    .basis = "The text form has no markup; italics are set by the program that prints it.",
    .bad = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                    "deoxyribose nucleic acid. <i>Nature</i>. 1953;171(4356):737&ndash;738."},
    .good = {.text = "Watson JD, Crick FH. Molecular structure of nucleic acids: a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
