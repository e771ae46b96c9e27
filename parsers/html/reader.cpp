#include "parsers/ast/reader.hpp"

#include <string>
#include <utility>

#include "parsers/html/encoding.hpp"
#include "parsers/html/page.hpp"
#include "parsers/html/transcriber.hpp"

namespace chapbook::html {

namespace {

constexpr std::string_view extensions[] = {".html", ".htm", ".xhtml"};

/// Reports about the file as a whole stand at its start.
void report_encoding(const Decoded& decoded, Transcript& out) {
  if (!decoded.known) {
    out.diagnostics.push_back(make_diagnostic(notice::invalid_utf8, {},
                                              "the page names the encoding \"" + decoded.charset +
                                                  "\", which is not known; it is read "
                                                  "as UTF-8"));
  }
  if (decoded.malformed > 0) {
    out.diagnostics.push_back(make_diagnostic(notice::invalid_utf8, {},
                                              std::to_string(decoded.malformed) +
                                                  " characters are not " + decoded.charset +
                                                  " and became U+FFFD"));
  }
}

Transcript read(std::shared_ptr<const Source> source) {
  const Decoded decoded = decode(source->bytes());
  const Page page(source->name(), decoded.text);
  Transcript out = transcribe(page, std::move(source));
  report_encoding(decoded, out);
  return out;
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{"html", "Web page",
                              "an article in HTML: headings, lists, tables and references",
                              extensions, &read};

}  // namespace chapbook::html
