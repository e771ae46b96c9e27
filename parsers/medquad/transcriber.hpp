// FLOOR 1. A MedQuAD document -> the lines of a transcript.
#pragma once

#include <memory>

#include "parsers/ast/transcript.hpp"
#include "parsers/markup/xml_tree.hpp"

namespace chapbook::medquad {

/// Writes down the first Document in `tree`, which was read from `original`: its focus as the
/// title, what is known about it (source, address, category, UMLS) as metadata, each question as a
/// heading of the kind that its `qtype` names, each answer as paragraphs and lists, the synonyms as
/// the last section. What a text has no form for is counted and named once a kind. Throws Error
/// (input) where there is no Document.
[[nodiscard]] Transcript transcribe(const markup::XmlTree& tree,
                                    std::shared_ptr<const Source> original);

}  // namespace chapbook::medquad
