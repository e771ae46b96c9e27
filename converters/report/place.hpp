// FLOOR 2. Places as people are told of them.
#pragma once

#include <cstdint>
#include <string>

#include "parsers/base/source_lines.hpp"

namespace chapbook::report {

/// "line 7" or, in a file that has no lines, "paragraph 7".
[[nodiscard]] std::string line_in_words(const SourceLines& source, std::uint32_t offset);

/// "line 7, column 58" or "paragraph 7, character 58".
[[nodiscard]] std::string place_in_words(const SourceLines& source, std::uint32_t offset);

/// "article.txt:7:58", which editors jump to. No editor shows the numbers of paragraphs, so a file
/// without lines adds words to search for: `article.docx: paragraph 7, at "26th ed. Philadelphia"`.
[[nodiscard]] std::string place_to_find(const SourceLines& source, std::uint32_t offset);

}  // namespace chapbook::report
