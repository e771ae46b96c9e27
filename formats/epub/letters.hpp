// FLOOR 1. Long sorted lists by letter, with a row of letters to jump to.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "formats/shared/xml.hpp"

namespace chapbook::formats::epub {

/// Neighbours [begin, end) of a list that are filed under one letter.
struct LetterGroup {
  std::string letter;  ///< see index_letter
  std::string id;      ///< "letter-a": unique in the page, and the same in every build
  std::size_t begin;
  std::size_t end;
};

/// Groups neighbours; `letters` holds the letter of each item of a sorted list.
[[nodiscard]] std::vector<LetterGroup> group_by_letter(std::span<const std::string> letters);

/// A navigation with a link to each group; none where there are less than two.
void append_letter_links(XmlElement parent, std::span<const LetterGroup> groups);

}  // namespace chapbook::formats::epub
