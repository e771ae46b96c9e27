#include "parsers/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "parsers/base/ascii.hpp"
#include "parsers/base/bytewise.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/find_byte.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook {

namespace {

/// True where the sixteen bytes at `at` and the one before them hold nothing but printable ASCII,
/// and no two spaces in a row.
bool is_plain_block(const char* at) {
  const Bytes bytes = load(at);
  const Bytes two_spaces = bytewise::is(bytes, ' ') & bytewise::is(load(at - 1), ' ');
  return bits_of(~bytewise::is_between(bytes, ' ', '~') | two_spaces) == 0;
}

/// Printable ASCII with single spaces inside and none at the ends; nearly all text is.
bool is_plain(std::string_view raw) {
  if (raw.empty()) return true;
  const auto visible = [](char c) { return c > ' ' && c <= '~'; };
  if (!visible(raw.front()) || !visible(raw.back())) return false;
  const char* at = raw.data() + 1;
  const char* const end = raw.data() + raw.size();
  if (raw.size() > bytes_at_once) {
    for (; end - at >= std::ptrdiff_t{bytes_at_once}; at += bytes_at_once) {
      if (!is_plain_block(at)) return false;
    }
    return is_plain_block(end - bytes_at_once);
  }
  for (; at != end; ++at) {
    if (!visible(*at) && (*at != ' ' || at[-1] == ' ')) return false;
  }
  return true;
}

/// Length of the visible ASCII characters at the start of `text`, single spaces between them
/// included.
std::size_t visible_run(std::string_view text) {
  const auto visible = [](char c) { return c > ' ' && c <= '~'; };
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin;
  while (at != end && (visible(*at) || (*at == ' ' && at != begin && at[-1] != ' '))) ++at;
  if (at != begin && at[-1] == ' ') --at;
  return static_cast<std::size_t>(at - begin);
}

/// True where no character can combine with the one before it, whatever that is: all below U+0300,
/// which is nearly all text in Latin script, and the dashes and quotation marks of U+2010 to
/// U+2027.
bool never_combines(char32_t value) {
  return value < 0x300 || (value >= 0x2010 && value <= 0x2027);
}

/// True only for what is clean as it stands; asked where some of it is not ASCII.
bool is_clean(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size();) {
    if (const std::size_t length = visible_run(raw.substr(at)); length > 0) {
      at += length;
      continue;
    }
    // A space stands here where a visible run ended before it, or started with it.
    if (raw[at] == ' ' && at > 0 && at + 1 < raw.size() && raw[at - 1] != ' ') {
      ++at;
      continue;
    }
    const utf8::CodePoint point = utf8::decode(raw, at);
    if (!point.valid || utf8::is_space(point.value) || utf8::is_forbidden(point.value) ||
        !never_combines(point.value)) {
      return false;
    }
    at += point.length;
  }
  return true;
}

std::string fold(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  bool pending_space = false;
  for (std::size_t at = 0; at < raw.size();) {
    if (const std::size_t length = visible_run(raw.substr(at)); length > 0) {
      if (pending_space) out.push_back(' ');
      pending_space = false;
      out.append(raw.substr(at, length));
      at += length;
      continue;
    }
    const utf8::CodePoint point = utf8::decode(raw, at);
    at += point.length;
    if (utf8::is_space(point.value)) {
      pending_space = !out.empty();
    } else if (!utf8::is_forbidden(point.value) || !point.valid) {
      if (pending_space) out.push_back(' ');
      pending_space = false;
      utf8::append(out, point.value);
    }
  }
  return out;
}

using CodePoints = std::vector<utf8proc_int32_t>;

CodePoints decompose(std::string_view text, utf8proc_option_t options) {
  constexpr std::size_t longest = 32;  // no character decomposes into more than 18 (UAX #15)
  CodePoints out;
  out.reserve(text.size());
  std::array<utf8proc_int32_t, longest> parts{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point.value), parts.data(),
                                static_cast<utf8proc_ssize_t>(longest), options, &boundary);
    ensure(count >= 0 && count <= static_cast<utf8proc_ssize_t>(longest), "a character decomposes");
    out.insert(out.end(), parts.begin(), parts.begin() + count);
    at += point.length;
  }
  return out;
}

/// The Canonical Ordering Algorithm (Unicode Standard, D109). The library swaps neighbours instead,
/// which takes a time that grows with the square of the number of marks on one letter.
void sort_marks(CodePoints& points) {
  const auto mark_class = [](utf8proc_int32_t point) {
    return utf8proc_get_property(point)->combining_class;
  };
  const auto is_mark = [&](utf8proc_int32_t point) { return mark_class(point) != 0; };
  for (auto at = points.begin(); at != points.end();) {
    const auto first = std::find_if(at, points.end(), is_mark);
    at = std::find_if_not(first, points.end(), is_mark);
    if (at - first > 1) std::ranges::stable_sort(first, at, {}, mark_class);
  }
}

/// Normalization Form C (UAX #15) of valid UTF-8, and whatever else `more` asks for.
std::string compose(std::string_view text, int more = 0) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | more);
  CodePoints points = decompose(text, options);
  sort_marks(points);
  const utf8proc_ssize_t length = utf8proc_normalize_utf32(
      points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
  ensure(length >= 0, "what was decomposed can be composed");
  points.resize(static_cast<std::size_t>(length));
  std::string out;
  out.reserve(text.size());
  for (const utf8proc_int32_t point : points) utf8::append(out, static_cast<char32_t>(point));
  return out;
}

bool is_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!never_combines(point.value)) return false;
    at += point.length;
  }
  return true;
}

/// Folds the case of `text` in place; false, with `text` as it was, where it holds characters that
/// need the tables of Unicode. Those of U+00A1 to U+00FF stand 0x20 apart, but for the micro sign
/// and the sharp s, which fold to other blocks.
bool fold_latin_case(std::string& text) {
  const auto next_high = [&](std::size_t from) { return find_first(text, HighByte{}, from); };
  for (std::size_t at = next_high(0); at < text.size(); at = next_high(at)) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const bool latin =
        point.value > 0xA0 && point.value <= 0xFF && point.value != 0xB5 && point.value != 0xDF;
    if (!latin && !(point.value >= 0x2010 && point.value <= 0x2027)) return false;
    at += point.length;
  }
  for (std::size_t at = next_high(0); at < text.size(); at = next_high(at)) {
    const utf8::CodePoint point = utf8::decode(text, at);
    at += point.length;
    const bool capital = point.value >= 0xC0 && point.value <= 0xDE && point.value != 0xD7;
    if (capital) text[at - 1] = static_cast<char>(static_cast<unsigned char>(text[at - 1]) + 0x20);
  }
  ascii::make_lower(text);
  return true;
}

}  // namespace

std::string_view clean_text(std::string_view raw, TextPool& pool) {
  if (is_plain(raw) || is_clean(raw)) return raw;
  std::string folded = fold(raw);
  if (!is_composed(folded)) folded = compose(folded);
  if (folded == raw) return raw;
  return pool.keep(std::move(folded));
}

void fold_case(std::string_view raw, std::string& out) {
  if (is_plain(raw)) {
    out.assign(raw);
    ascii::make_lower(out);
    return;
  }
  out = fold(raw);
  if (!fold_latin_case(out)) out = compose(out, UTF8PROC_CASEFOLD);
}

std::string fold_case(std::string_view raw) {
  std::string out;
  fold_case(raw, out);
  return out;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (ascii::is_letter_or_digit(text[at])) return true;
    const utf8::CodePoint point = utf8::decode(text, at);
    const char32_t c = point.value;
    // Up to U+00BF there are signs, from U+2000 to U+2BFF punctuation and symbols, from U+E000 on
    // the bullets of symbol fonts.
    if (c >= 0xC0 && (c < 0x2000 || (c >= 0x2C00 && c < 0xE000) || c >= 0xF900)) return true;
    at += point.length;
  }
  return false;
}

Span trim(const Source& source, Span span) {
  const std::string_view bytes = source.bytes();
  const auto is_visible_ascii = [&](std::uint32_t at) {
    return bytes[at] > ' ' && bytes[at] < 0x7F;
  };
  while (span.begin < span.end && !is_visible_ascii(span.begin)) {
    if (bytes[span.begin] == ' ') {
      ++span.begin;
      continue;
    }
    const utf8::CodePoint point = utf8::decode(bytes.substr(0, span.end), span.begin);
    if (!utf8::is_space(point.value)) break;
    span.begin += point.length;
  }
  while (span.begin < span.end && !is_visible_ascii(span.end - 1)) {
    std::uint32_t start = span.end - 1;
    while (start > span.begin && (static_cast<unsigned char>(bytes[start]) & 0xC0U) == 0x80U &&
           span.end - start < 4) {
      --start;
    }
    const utf8::CodePoint point = utf8::decode(bytes.substr(0, span.end), start);
    if (!utf8::is_space(point.value) || start + point.length != span.end) break;
    span.end = start;
  }
  return span;
}

Text make_text(const Source& source, Span span, TextPool& pool) {
  const Span trimmed = trim(source, span);
  return {clean_text(source.slice(trimmed), pool), trimmed};
}

}  // namespace chapbook
