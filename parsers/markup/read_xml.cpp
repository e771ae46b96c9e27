#include "parsers/markup/read_xml.hpp"

#include <utility>

#include "parsers/markup/encoding.hpp"

namespace chapbook::markup {

Transcript read_xml(std::shared_ptr<const Source> source,
                    Transcript (*transcribe)(const XmlTree&, std::shared_ptr<const Source>)) {
  Decoded decoded = decode(source->bytes());
  const XmlTree tree(source->name(), std::move(decoded.text));
  Transcript out = transcribe(tree, std::move(source));
  report_encoding(decoded, out);
  return out;
}

}  // namespace chapbook::markup
