#include <string>

#include "converters/engine/engine.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/base/error.hpp"
#include "support/docx.hpp"

namespace chapbook::fuzz {

namespace {

/// Cuts the text before the next `separator` off `rest`.
std::string take_part(std::string_view& rest) {
  constexpr std::string_view separator = "\n====\n";
  const std::size_t end = rest.find(separator);
  std::string part(rest.substr(0, end));
  rest.remove_prefix(end == rest.npos ? rest.size() : end + separator.size());
  return part;
}

/// The bytes themselves where they begin like an archive, else a DOCX of which they are the parts:
/// damage to packed bytes seldom gets further than the checksum.
std::string docx_from(std::string_view bytes) {
  if (bytes.starts_with("PK")) return std::string(bytes);
  test::DocxParts parts;
  for (std::string* part : {&parts.body, &parts.styles, &parts.numbering, &parts.footnotes,
                            &parts.endnotes, &parts.core}) {
    *part = take_part(bytes);
  }
  return test::make_docx(parts);
}

}  // namespace

int fuzz_docx(const std::uint8_t* data, std::size_t size) {
  try {
    const ast::Document document =
        engine::read(Source::make("fuzz.docx", docx_from(as_text(data, size))));
    require_owned_lines(document);
    require_sound_findings(document.diagnostics, document.source->bytes());
    for (const Span line : document.source->lines()) {
      const Position begin = document.source->position(line.begin);
      require(begin.line >= 1 && begin.line <= size + 1 && begin.column >= 1,
              "a place is in the document");
    }
    formats::Options options;
    options.set("date", "2024-05-17");
    static_cast<void>(engine::convert(document, *formats::find_format("html"), options));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input, "only an input may be refused", error.what());
  }
  return 0;
}

}  // namespace chapbook::fuzz
