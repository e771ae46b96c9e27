// FLOOR 1, basement. The index of a book: every name of every condition, by letter.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "formats/shared/book_chapters.hpp"

namespace chapbook::formats {

/// One line of the index. A name that is a chapter's label leads there; an alternative one sends to
/// the chapters that have it.
struct IndexEntry {
  std::string name;
  std::vector<std::size_t> chapters;  ///< never empty; one for a title
  bool is_title;
};

/// Sorted; alternative names that only differ in case are one entry, which sends to each chapter
/// once and never to a chapter of the same name.
[[nodiscard]] std::vector<IndexEntry> index_entries(std::span<const ChapterName> chapters);

/// Neighbours [begin, end) of a list that are filed under one letter.
struct LetterGroup {
  std::string letter;  ///< see index_letter
  std::string id;      ///< "letter-a": unique in the page, and the same in every build
  std::size_t begin;
  std::size_t end;
};

/// Groups neighbours; `letters` holds the letter of each item of a sorted list.
[[nodiscard]] std::vector<LetterGroup> group_by_letter(std::span<const std::string> letters);

/// The same for the entries of an index.
[[nodiscard]] std::vector<LetterGroup> group_by_letter(std::span<const IndexEntry> entries);

}  // namespace chapbook::formats
