#include "formats/epub/contents.hpp"

#include <algorithm>
#include <utility>

#include "formats/shared/collation.hpp"

namespace chapbook::formats::epub {

namespace {

/// Above this many links to sections nobody finds a condition any more.
constexpr std::size_t max_section_links = 400;

/// Below this many chapters a list is short enough without letters.
constexpr std::size_t min_grouped_chapters = 20;

ContentsEntry entry_for(const Chapter& chapter, bool with_sections) {
  ContentsEntry out{chapter.name.label, chapter.path, {}, false, {}};
  if (!with_sections) return out;
  for (const OutlineEntry& section : chapter.outline) {
    out.below.push_back(
        {section.heading, chapter.path + "#" + section.id, {}, section.is_ours, {}});
  }
  return out;
}

bool is_sorted_by_title(const Book& book) {
  return std::ranges::is_sorted(
      book.chapters, {}, [](const Chapter& chapter) { return collation_key(chapter.name.title); });
}

std::size_t count_sections(const Book& book) {
  std::size_t count = 0;
  for (const Chapter& chapter : book.chapters) count += chapter.outline.size();
  return count;
}

std::vector<ContentsEntry> chapters_by_letter(const Book& book,
                                              const std::vector<LetterGroup>& groups) {
  std::vector<ContentsEntry> out;
  for (const LetterGroup& group : groups) {
    ContentsEntry& letter = out.emplace_back(ContentsEntry{group.letter, {}, group.id, false, {}});
    for (std::size_t i = group.begin; i < group.end; ++i) {
      letter.below.push_back(entry_for(book.chapters[i], false));
    }
  }
  return out;
}

}  // namespace

Contents table_of_contents(const Book& book) {
  Contents out;
  const bool with_sections = count_sections(book) <= max_section_links;
  if (!with_sections && book.chapters.size() >= min_grouped_chapters && is_sorted_by_title(book)) {
    std::vector<std::string> letters;
    for (const Chapter& chapter : book.chapters)
      letters.push_back(index_letter(chapter.name.title));
    out.letters = group_by_letter(letters);
    out.entries = chapters_by_letter(book, out.letters);
  } else {
    for (const Chapter& chapter : book.chapters) {
      out.entries.push_back(entry_for(chapter, with_sections));
    }
  }
  for (const BookPage& page : book.back) {
    out.entries.push_back({std::string(page.title), std::string(page.path), {}, true, {}});
  }
  return out;
}

}  // namespace chapbook::formats::epub
