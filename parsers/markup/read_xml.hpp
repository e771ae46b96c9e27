// FLOOR 1, basement: what every reader of an XML format does with a file.
#pragma once

#include <memory>

#include "parsers/ast/transcript.hpp"
#include "parsers/markup/xml_tree.hpp"

namespace chapbook::markup {

/// Decodes the file, reads it as XML and gives what `transcribe` makes of the tree, with what was
/// wrong with its encoding among the reports. Throws as XmlTree does.
[[nodiscard]] Transcript read_xml(std::shared_ptr<const Source> source,
                                  Transcript (*transcribe)(const XmlTree&,
                                                           std::shared_ptr<const Source>));

}  // namespace chapbook::markup
