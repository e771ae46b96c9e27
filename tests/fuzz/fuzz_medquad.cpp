#include <string>

#include "converters/engine/engine.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/base/error.hpp"
#include "support/medquad.hpp"

namespace chapbook::fuzz {

namespace {

ast::Document read(std::string_view xml) {
  return engine::read(Source::make("fuzz.xml", std::string(xml)), engine::find_reader("medquad"));
}

/// Title, headings and kinds. A heading of more than 300 bytes is read as no question, so that its
/// kind comes back only where a type says it.
std::string outline(const ast::Document& document) {
  constexpr std::size_t longest_question = 300;
  std::string out(document.title ? document.title->text : "");
  for (const ast::Section& section : document.sections) {
    if (!section.heading) continue;
    const std::string_view heading = section.heading->text;
    const bool is_long = heading.size() > longest_question;
    out += "\n" + std::string(is_long ? "long" : ast::info(section.kind).code) + " ";
    out += heading;
  }
  return out;
}

}  // namespace

int fuzz_medquad(const std::uint8_t* data, std::size_t size) {
  try {
    const ast::Document document = read(as_text(data, size));
    require_owned_lines(document);
    require_sound_findings(document.diagnostics, document.source->bytes());
    require_sound_places(*document.source);
    const ast::Document again = read(test::medquad_from(document));
    require(outline(again) == outline(document), "headings come back with their kinds",
            outline(again));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input, "only an input may be refused", error.what());
  }
  return 0;
}

}  // namespace chapbook::fuzz
