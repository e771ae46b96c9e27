#include <string>

#include "converters/engine/engine.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/ast/same_content.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::fuzz {

namespace {

ast::Document read(std::string json) {
  return engine::read(Source::make("fuzz.chapbook.json", std::move(json)));
}

std::string write(const ast::Document& document) {
  return engine::convert(document, *formats::find_format("model"), {}).bytes;
}

}  // namespace

int fuzz_model(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  // Whatever the bytes are, the model of the text that they are can be read.
  const ast::Document text = engine::read(Source::make("fuzz.txt", std::string(bytes)));
  const ast::Document again = read(write(text));
  require(again.source->bytes() == text.source->bytes(), "a model gives its text back");
  require_owned_lines(again);
  try {
    const ast::Document document = read(std::string(bytes));
    require_owned_lines(document);
    require_sound_findings(document.diagnostics, document.source->bytes());
    (void)read(write(document));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input, "only an input may be refused", error.what());
  }
  return 0;
}

}  // namespace chapbook::fuzz
