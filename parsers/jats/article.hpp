// FLOOR 1. A JATS article -> the lines of a transcript.
#pragma once

#include <memory>

#include "parsers/ast/transcript.hpp"
#include "parsers/markup/xml_tree.hpp"

namespace chapbook::jats {

/// Writes down the first article in `tree`, which was read from `original`. What our own writer
/// made comes back as the text that it was made from; of any other article, title, metadata,
/// abstract, body and back become headings, paragraphs, lists and references, and what a text has
/// no form for is counted and named once a kind. Throws Error (input) where there is no article.
[[nodiscard]] Transcript transcribe(const markup::XmlTree& tree,
                                    std::shared_ptr<const Source> original);

}  // namespace chapbook::jats
