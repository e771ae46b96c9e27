#include "parsers/base/column_marks.hpp"

#include <algorithm>
#include <iterator>

#include "parsers/base/find_byte.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook {

ColumnMarks::ColumnMarks(std::string_view text) {
  Mark here{0, 0, 0};
  const auto advance = [&](std::size_t bytes, std::uint32_t code_points,
                           std::uint32_t utf16_units) {
    here.offset += static_cast<std::uint32_t>(bytes);
    here.code_points += code_points;
    here.utf16_units += utf16_units;
  };
  for (std::size_t next = spacing; here.offset < text.size();) {
    if (here.offset >= next) {
      marks_.push_back(here);
      next = here.offset + spacing;
    }
    const std::string_view before_next = text.substr(0, next);
    const std::size_t high = find_first(before_next, HighByte{}, here.offset);
    const auto ascii = static_cast<std::uint32_t>(high - here.offset);
    advance(ascii, ascii, ascii);
    if (high == before_next.size()) continue;
    const utf8::CodePoint point = utf8::decode(text, high);
    advance(point.length, 1, point.value > 0xFFFF ? 2 : 1);
  }
}

template <typename Count>
std::uint32_t ColumnMarks::count(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                 Count measure, std::uint32_t Mark::*before) const {
  const auto part = [&](std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint32_t>(measure(text.substr(from, to - from)));
  };
  const auto first = std::ranges::lower_bound(marks_, begin, {}, &Mark::offset);
  if (first == marks_.end() || first->offset > end) return part(begin, end);
  const auto last = std::prev(std::ranges::upper_bound(marks_, end, {}, &Mark::offset));
  return part(begin, first->offset) + ((*last).*before - (*first).*before) +
         part(last->offset, end);
}

std::uint32_t ColumnMarks::code_points(std::string_view text, std::uint32_t begin,
                                       std::uint32_t end) const {
  return count(text, begin, end, &utf8::count_code_points, &Mark::code_points);
}

std::uint32_t ColumnMarks::utf16_units(std::string_view text, std::uint32_t begin,
                                       std::uint32_t end) const {
  return count(text, begin, end, &utf8::count_utf16_units, &Mark::utf16_units);
}

}  // namespace chapbook
