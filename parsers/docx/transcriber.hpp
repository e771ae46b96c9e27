// FLOOR 1. The paragraphs of a DOCX -> the lines of a transcript.
#pragma once

#include <memory>
#include <string_view>

#include "parsers/ast/transcript.hpp"
#include "parsers/docx/story.hpp"

namespace chapbook::docx {

/// Writes down `story`, read from `original`. Styles become hints. A document without a single
/// heading style says nothing about its structure, so its paragraphs are left to the parser as the
/// lines of a plain text. `title` is what the properties of the document say; it counts only where
/// the document begins with the heading of a section.
[[nodiscard]] Transcript transcribe(Story story, std::string_view title,
                                    std::shared_ptr<const Source> original);

}  // namespace chapbook::docx
