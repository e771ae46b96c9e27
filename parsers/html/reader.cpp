#include "parsers/ast/reader.hpp"

#include <utility>

#include "parsers/html/page.hpp"
#include "parsers/html/transcriber.hpp"
#include "parsers/markup/encoding.hpp"

namespace chapbook::html {

namespace {

constexpr std::string_view extensions[] = {".html", ".htm", ".xhtml"};

Transcript read(std::shared_ptr<const Source> source) {
  const markup::Decoded decoded = markup::decode(source->bytes());
  const Page page(source->name(), decoded.text);
  Transcript out = transcribe(page, std::move(source));
  markup::report_encoding(decoded, out);
  return out;
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{"html", "Web page",
                              "an article in HTML: headings, lists, tables and references",
                              extensions, &read};

}  // namespace chapbook::html
