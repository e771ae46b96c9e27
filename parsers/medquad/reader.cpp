#include "parsers/ast/reader.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "parsers/markup/encoding.hpp"
#include "parsers/markup/read_xml.hpp"
#include "parsers/medquad/transcriber.hpp"

namespace chapbook::medquad {

namespace {

constexpr std::string_view extensions[] = {".xml"};

/// Many kinds of XML call their root "Document"; only here it has a focus or pairs of questions.
bool recognises(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{16} * 1024;
  if (markup::peek_root(bytes).name != "Document") return false;
  const std::string start = markup::decode(bytes.substr(0, most)).text;
  return start.find("<Focus") != start.npos || start.find("<QAPairs") != start.npos;
}

Transcript read(std::shared_ptr<const Source> source) {
  return markup::read_xml(std::move(source), &transcribe);
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{
    "medquad",
    "MedQuAD XML",
    "questions and answers about one condition, of the MedQuAD collection",
    extensions,
    &read,
    &recognises};

}  // namespace chapbook::medquad
