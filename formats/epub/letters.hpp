// FLOOR 1. The row of letters with which long sorted lists begin.
#pragma once

#include <span>

#include "formats/shared/book_index.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats::epub {

/// A navigation with a link to each group; none where there are less than two.
void append_letter_links(XmlElement parent, std::span<const LetterGroup> groups);

}  // namespace chapbook::formats::epub
