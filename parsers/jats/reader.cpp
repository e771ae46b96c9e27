#include "parsers/ast/reader.hpp"

#include <string_view>
#include <utility>

#include "parsers/jats/article.hpp"
#include "parsers/markup/read_xml.hpp"

namespace chapbook::jats {

namespace {

constexpr std::string_view extensions[] = {".xml", ".jats", ".nxml"};

/// DocBook has articles as well, and says so in its DOCTYPE or namespace.
bool recognises(std::string_view bytes) {
  const markup::XmlRoot root = markup::peek_root(bytes);
  if (root.name == "pmc-articleset") return true;
  return root.name == "article" && root.start.find("DocBook") == root.start.npos &&
         root.start.find("docbook.org") == root.start.npos;
}

Transcript read(std::shared_ptr<const Source> source) {
  return markup::read_xml(std::move(source), &transcribe);
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{
    "jats",     "JATS XML", "a journal article in XML, of any JATS tag set or publisher",
    extensions, &read,      &recognises};

}  // namespace chapbook::jats
