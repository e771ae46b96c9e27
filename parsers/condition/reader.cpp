#include "parsers/ast/reader.hpp"

namespace chapbook::condition {

namespace {
constexpr std::string_view extensions[] = {".txt"};

/// Stand-in until the reader lands: a document without content.
ast::Document read(std::shared_ptr<const Source> source) {
  ast::Document document;
  document.source = std::move(source);
  document.pool = std::make_shared<TextPool>();
  return document;
}
}  // namespace

extern const Reader reader;
constinit const Reader reader{"condition", "Condition text",
                              "title, question headings, bullets, references and cards", extensions,
                              &read};

}  // namespace chapbook::condition
