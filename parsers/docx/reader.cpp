#include "parsers/ast/reader.hpp"

#include <pugixml.hpp>
#include <string>
#include <utility>

#include "parsers/docx/package.hpp"
#include "parsers/docx/story.hpp"
#include "parsers/docx/transcriber.hpp"

namespace chapbook::docx {

namespace {

constexpr std::string_view extensions[] = {".docx"};

std::string title_of(const std::optional<XmlPart>& core) {
  return core ? std::string(child(core->root(), "title").child_value()) : std::string();
}

Transcript read(std::shared_ptr<const Source> source) {
  const Package package = read_package(source->name(), source->bytes());
  return transcribe(read_story(package), title_of(package.core), std::move(source));
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{
    "docx", "Word document",
    "a document of Word, LibreOffice or Google Docs: headings, lists, tables, notes and references",
    extensions, &read};

}  // namespace chapbook::docx
