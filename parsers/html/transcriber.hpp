// FLOOR 1. The article of a page -> the lines of a transcript.
#pragma once

#include <memory>

#include "parsers/ast/transcript.hpp"
#include "parsers/html/page.hpp"

namespace chapbook::html {

/// Writes down the article that `page`, read from `original`, holds. Headings, lists, references
/// (paragraphs of the class `section-Ref`, lists in a `doc-bibliography`) and the marks of
/// chapbook's own pages become hints. A page without a single heading says nothing about its
/// structure, so its lines are left to the parser as those of a plain text.
[[nodiscard]] Transcript transcribe(const Page& page, std::shared_ptr<const Source> original);

}  // namespace chapbook::html
