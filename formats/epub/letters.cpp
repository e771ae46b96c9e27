#include "formats/epub/letters.hpp"

#include <array>
#include <cstdio>

#include "formats/shared/article.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::epub {

namespace {

/// ASCII letters as they are, everything else by its code point: ids are ASCII.
std::string id_of(std::string_view letter) {
  const char32_t first = utf8::decode(letter, 0).value;
  if (first >= U'A' && first <= U'Z')
    return "letter-" + std::string(1, static_cast<char>(first + 32));
  std::array<char, 16> hex{};
  std::snprintf(hex.data(), hex.size(), "u%04x", static_cast<unsigned>(first));
  return std::string("letter-") + hex.data();
}

}  // namespace

std::vector<LetterGroup> group_by_letter(std::span<const std::string> letters) {
  std::vector<LetterGroup> groups;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (groups.empty() || groups.back().letter != letters[i]) {
      groups.push_back({letters[i], id_of(letters[i]), i, i});
    }
    groups.back().end = i + 1;
  }
  return groups;
}

void append_letter_links(XmlElement parent, std::span<const LetterGroup> groups) {
  if (groups.size() < 2) return;
  const XmlElement row = parent.add("ul", {{"class", "letters"}});
  for (const LetterGroup& group : groups) {
    row.add("li").add("a", group.letter, {{"href", "#" + group.id}});
  }
}

}  // namespace chapbook::formats::epub
