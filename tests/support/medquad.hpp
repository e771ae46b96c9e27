// MedQuAD files made from documents.
#pragma once

#include <string>

#include "parsers/ast/document.hpp"

namespace chapbook::test {

/// The sections of `document` that have a heading, as a MedQuAD file: a pair of question and answer
/// each, paragraphs parted by blank lines, an item a line. A list inside of a list goes on in it.
[[nodiscard]] std::string medquad_from(const ast::Document& document);

/// What of the sections comes back from such a file: a line for the title, for each heading, with
/// the code of its kind, and for each paragraph, item and raw line.
[[nodiscard]] std::string medquad_content(const ast::Document& document);

}  // namespace chapbook::test
