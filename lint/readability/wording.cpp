#include "lint/readability/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace chapbook::lint::readability {

double rounded(double value) {
  return std::round(value * 10) / 10;
}

std::string one_decimal(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded(value),
                                 std::chars_format::fixed, 1);
  return {digits.data(), end.ptr};
}

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string estimate_note(const Counts& counts) {
  if (counts.sentences >= enough_sentences) return {};
  return ", estimated from " + counted(counts.sentences, "sentence");
}

Span place_of(const ast::Document& document, const Prose& prose) {
  return document.title ? document.title->span : place_of(prose.sections.front());
}

Span place_of(const ProseSection& section) {
  if (section.section->heading) return section.section->heading->span;
  return section.passages.front().sentences.front().span;
}

const ProseSection* find_section(const Prose& prose, ast::SectionKind kind) {
  const auto found = std::ranges::find(prose.sections, kind,
                                       [](const ProseSection& each) { return each.section->kind; });
  return found == prose.sections.end() ? nullptr : &*found;
}

bool is_too_short(const Counts& counts) {
  constexpr std::size_t fewest_words = 30;
  return counts.words < fewest_words;
}

}  // namespace chapbook::lint::readability
