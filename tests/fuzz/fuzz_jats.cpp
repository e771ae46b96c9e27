#include <string>

#include "converters/engine/engine.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/ast/same_content.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::fuzz {

namespace {

ast::Document read(std::string_view xml) {
  return engine::read(Source::make("fuzz.xml", std::string(xml)), engine::find_reader("jats"));
}

}  // namespace

int fuzz_jats(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  try {
    const ast::Document document = read(bytes);
    require_owned_lines(document);
    require_sound_findings(document.diagnostics, document.source->bytes());
    require_sound_places(*document.source);
    formats::Options options;
    options.set("date", "2024-05-17");
    const auto made = engine::convert(document, *formats::find_format("jats"), options);
    const ast::Document again = read(made.bytes);
    require(again.references.items.size() == document.references.items.size(),
            "as many references come back as went out");
    require(again.title.has_value() == document.title.has_value(), "the title comes back");
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input, "only an input may be refused", error.what());
  }
  return 0;
}

}  // namespace chapbook::fuzz
