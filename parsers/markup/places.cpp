#include "parsers/markup/places.hpp"

#include <algorithm>

#include "parsers/base/utf8.hpp"

namespace chapbook::markup {

Position Places::at(std::size_t offset) {
  while (offset_ < offset && offset_ < text_.size()) {
    const utf8::CodePoint point = utf8::decode(text_, offset_);
    const bool is_half_end = point.value == '\r' && text_.substr(offset_ + 1).starts_with('\n');
    const bool ends_line =
        point.value == '\n' || point.value == 0x85 || (point.value == '\r' && !is_half_end);
    place_ = ends_line ? Position{place_.line + 1, 1} : Position{place_.line, place_.column + 1};
    offset_ += point.length;
  }
  return place_;
}

std::optional<std::size_t> find_run(std::string_view text, std::string_view run, std::size_t end) {
  const auto ends_at = [&](std::size_t offset) {
    return offset >= run.size() && text.substr(offset - run.size(), run.size()) == run;
  };
  if (ends_at(end)) return end - run.size();
  if (end < text.size()) end += utf8::decode(text, end).length;
  if (ends_at(end)) return end - run.size();
  return {};
}

std::size_t start_of_entity(std::string_view text, std::size_t end) {
  constexpr std::size_t longest_entity = 40;
  const std::size_t first = end - std::min(end, longest_entity);
  const std::size_t at = text.substr(first, end - first).rfind('&');
  return at == std::string_view::npos ? end : first + at;
}

}  // namespace chapbook::markup
