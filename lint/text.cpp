#include "lint/text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint {

namespace {

/// "10.1001/jama" as a DOI begins: 10, a stop, at least four digits or stops, a slash.
bool begins_doi(std::string_view word) {
  if (!word.starts_with("10.")) return false;
  std::size_t at = 3;
  while (at < word.size() && (is_digit(word[at]) || word[at] == '.')) ++at;
  return at >= 7 && at < word.size() && word[at] == '/';
}

/// "cdc.gov/tb": a host with a known shape before the first slash.
bool begins_host(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == word.npos) return false;
  const std::string_view host = word.substr(0, slash);
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos || dot == 0 || host.size() - dot < 3) return false;
  return std::ranges::all_of(
             host, [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '-'; }) &&
         std::ranges::all_of(host.substr(dot + 1), is_lower);
}

bool is_address(std::string_view word) {
  while (!word.empty() && (word[0] == '(' || word[0] == '[' || word[0] == '<')) {
    word.remove_prefix(1);
  }
  if (begins_like(word, "doi:")) word.remove_prefix(4);
  return word.find("://") != word.npos || begins_like(word, "www.") || begins_doi(word) ||
         begins_host(word);
}

/// Without the punctuation at its end; a bracket stays where its partner is in the address.
std::size_t address_length(std::string_view word) {
  while (!word.empty()) {
    const char last = word.back();
    if (!ByteSet(".,;:>]\"'").has(last)) {
      if (last != ')') break;
      if (std::ranges::count(word, '(') >= std::ranges::count(word, ')')) break;
    }
    word.remove_suffix(1);
  }
  return word.size();
}

}  // namespace

std::string_view stripped(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (at + point.length > longest && text.size() > longest) {
      out += "...";
      break;
    }
    at += point.length;
    if (utf8::is_space(point.value)) {
      out += ' ';
    } else if (!utf8::is_forbidden(point.value)) {
      utf8::append(out, point.value);
    }
  }
  out += '"';
  return out;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  if (digits.empty() || !is_digit(digits[0])) return {};
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stop != end) return {};
  return value;
}

std::string ordinal(int value) {
  const int tens = value / 10 % 10;
  const int ones = value % 10;
  const char* ending = "th";
  if (tens != 1 && ones == 1) ending = "st";
  if (tens != 1 && ones == 2) ending = "nd";
  if (tens != 1 && ones == 3) ending = "rd";
  return std::to_string(value) + ending;
}

bool meets_ellipsis(Span printed, const ast::Reference& reference, const Report& report) {
  const Span next{printed.end, printed.end + 2};
  return next.end <= reference.span.end && report.raw(next) == "..";
}

std::vector<std::size_t> find_word(std::string_view text, std::string_view word) {
  std::vector<std::size_t> out;
  // Lowering each byte of a text for each word sought is most of the work of rules that seek many.
  const char small = ascii::to_lower(word.front());
  const char capital = ascii::to_upper(small);
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (text[at] != small && text[at] != capital) continue;
    if (!begins_like(text.substr(at), word)) continue;
    const auto is_part = [](char c) { return is_letter(c) || is_digit(c); };
    const std::size_t end = at + word.size();
    if (at > 0 && is_part(text[at - 1])) continue;
    if (end < text.size() && is_part(text[end]) && is_part(word.back())) continue;
    out.push_back(at);
  }
  return out;
}

Span within(const ast::Reference& reference, std::size_t offset, std::size_t length) {
  const auto begin = reference.span.begin + static_cast<std::uint32_t>(offset);
  return {begin, begin + static_cast<std::uint32_t>(length)};
}

Span between(Span left, Span right) {
  return {left.end, std::max(left.end, right.begin)};
}

std::vector<Span> address_spans(const ast::Reference& reference) {
  std::vector<Span> out;
  const std::string_view raw = reference.raw;
  for (std::size_t at = 0; at < raw.size();) {
    if (is_blank(raw[at])) {
      ++at;
      continue;
    }
    // An address has a slash or begins with "www.".
    bool may_be_address = false;
    std::size_t end = at;
    for (; end < raw.size() && !is_blank(raw[end]); ++end) {
      may_be_address = may_be_address || ByteSet("/wW").has(raw[end]);
    }
    if (may_be_address && is_address(raw.substr(at, end - at))) {
      std::size_t begin = at;
      while (ByteSet("([<").has(raw[begin])) ++begin;
      const std::size_t size = address_length(raw.substr(begin, end - begin));
      out.push_back(within(reference, begin, size));
    }
    at = end;
  }
  return out;
}

bool covers(const std::vector<Span>& spans, std::size_t offset) {
  const auto next = std::ranges::upper_bound(spans, offset, {}, &Span::end);
  return next != spans.end() && next->begin <= offset;
}

std::optional<Span> numeric_group(const ast::Reference& reference) {
  if (reference.kind != ast::ReferenceKind::journal) return {};
  Span out;
  const auto take = [&](const auto& field) {
    if (field) out = join(out, field->span);
  };
  take(reference.volume);
  take(reference.issue);
  take(reference.elocator);
  if (reference.pages) out = join(out, reference.pages->text.span);
  if (out == Span{} || !reference.issued) return out == Span{} ? std::nullopt : std::optional(out);
  const Span year = reference.issued->text.span;
  if (year.end > out.begin) return out;
  // A year behind the names, "(2012) Title", is not one of these numbers.
  const std::string_view gap =
      reference.raw.substr(year.end - reference.span.begin, out.begin - year.end);
  return std::ranges::any_of(gap, is_letter) ? out : join(year, out);
}

Fix replace(Span span, std::string replacement, std::string message, Applicability applicability) {
  return {std::move(message), applicability, {{span, std::move(replacement)}}};
}

Fix remove(Span span, std::string message, Applicability applicability) {
  return replace(span, {}, std::move(message), applicability);
}

Fix insert(std::uint32_t at, std::string text, std::string message, Applicability applicability) {
  return replace({at, at}, std::move(text), std::move(message), applicability);
}

}  // namespace chapbook::lint
