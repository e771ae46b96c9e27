#include "converters/report/place.hpp"

#include <algorithm>
#include <string_view>

#include "converters/report/clean.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::report {

namespace {

/// The most that is quoted, in bytes: a few words, which are enough to search for.
constexpr std::size_t longest_quote = 32;

bool has_lines(const SourceLines& source) {
  return source.place_unit() == PlaceUnit::line;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == text.npos;
}

/// The start of `text`, up to the end of a word where there is one.
std::string_view first_words(std::string_view text) {
  if (text.size() <= longest_quote) return text;
  const std::size_t space = text.substr(0, longest_quote + 1).rfind(' ');
  std::size_t end = space == text.npos || space == 0 ? longest_quote : space;
  while (end > 0 && utf8::is_continuation(text[end])) --end;
  return text.substr(0, end);
}

std::string_view last_words(std::string_view text) {
  if (text.size() <= longest_quote) return text;
  const std::string_view end = text.substr(text.size() - longest_quote);
  const std::size_t space = end.find(' ');
  std::size_t first = space == end.npos ? 0 : space + 1;
  while (first < end.size() && utf8::is_continuation(end[first])) ++first;
  return end.substr(first);
}

std::string words_at(const SourceLines& source, std::uint32_t offset) {
  const Span line = source.line_at(offset);
  const std::uint32_t at = std::clamp(offset, line.begin, line.end);
  const std::string_view rest = source.slice({at, line.end});
  if (!is_blank(rest)) return ", at \"" + printable(first_words(rest)) + "\"";
  const std::string_view before = source.slice({line.begin, at});
  if (!is_blank(before)) return ", after \"" + printable(last_words(before)) + "\"";
  return {};
}

}  // namespace

std::string line_in_words(const SourceLines& source, std::uint32_t offset) {
  return (has_lines(source) ? "line " : "paragraph ") +
         std::to_string(source.position(offset).line);
}

std::string place_in_words(const SourceLines& source, std::uint32_t offset) {
  return line_in_words(source, offset) + (has_lines(source) ? ", column " : ", character ") +
         std::to_string(source.position(offset).column);
}

std::string place_to_find(const SourceLines& source, std::uint32_t offset) {
  const std::string name = printable(source.name());
  if (!has_lines(source)) {
    return name + ": " + line_in_words(source, offset) + words_at(source, offset);
  }
  const Position at = source.position(offset);
  return name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace chapbook::report
