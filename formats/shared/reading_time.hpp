// FLOOR 1, basement. How long a text takes to read.
#pragma once

#include <cstddef>
#include <string>

#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// The words of the sections: paragraphs, list items and lines that were not understood, links
/// included; no headings, references or cards. A word is what stands between white space.
[[nodiscard]] std::size_t prose_words(const ast::Document& document);

[[nodiscard]] std::size_t word_count(const ast::Paragraph& paragraph);

/// "About 6 minutes to read": 200 words a minute, a usual figure for adults who read with care;
/// rounded, never below one minute.
[[nodiscard]] std::string reading_time(std::size_t words);

}  // namespace chapbook::formats
