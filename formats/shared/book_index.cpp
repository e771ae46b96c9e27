#include "formats/shared/book_index.hpp"

#include <array>
#include <cstdio>
#include <map>

#include "formats/shared/collation.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

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

std::vector<LetterGroup> group_by_letter(std::span<const IndexEntry> entries) {
  std::vector<std::string> letters;
  letters.reserve(entries.size());
  for (const IndexEntry& entry : entries) letters.push_back(index_letter(entry.name));
  return group_by_letter(letters);
}

std::vector<IndexEntry> index_entries(std::span<const ChapterName> chapters) {
  std::map<std::string, IndexEntry> sorted;
  std::map<std::string, IndexEntry*> alternatives;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const ChapterName& chapter = chapters[i];
    // Labels differ, so that these keys do, except where a title looks like the label of another.
    sorted.emplace(collation_key(chapter.label) + '\0' + chapter.key,
                   IndexEntry{chapter.label, {i}, true});
    for (const std::string& name : chapter.alternative_names) {
      const std::string folded = fold_case(name);
      if (folded == fold_case(chapter.title)) continue;
      IndexEntry*& entry = alternatives[folded];
      if (entry == nullptr) {
        entry = &sorted.emplace(collation_key(name), IndexEntry{name, {}, false}).first->second;
      }
      if (entry->chapters.empty() || entry->chapters.back() != i) entry->chapters.push_back(i);
    }
  }
  std::vector<IndexEntry> out;
  out.reserve(sorted.size());
  for (auto& [key, entry] : sorted) out.push_back(std::move(entry));
  return out;
}

}  // namespace chapbook::formats
