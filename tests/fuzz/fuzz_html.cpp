#include <string>

#include "converters/engine/engine.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/ast/dump.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::fuzz {

namespace {

ast::Document read(std::string_view html) {
  return engine::read(Source::make("fuzz.html", std::string(html)));
}

}  // namespace

int fuzz_html(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  try {
    const ast::Document document = read(bytes);
    require_owned_lines(document);
    require_sound_findings(document.diagnostics, document.source->bytes());
    require_sound_places(*document.source);
    formats::Options options;
    options.set("date", "2024-05-17");
    const auto made = engine::convert(document, *formats::find_format("html"), options);
    const ast::Document again = read(made.bytes);
    // A list in the page may look like references, and a page does not say that it is none.
    require(again.references.items.size() >= document.references.items.size(),
            "as many references come back as went out");
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input, "only an input may be refused", error.what());
  }
  return 0;
}

}  // namespace chapbook::fuzz
