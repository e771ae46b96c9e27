#include "converters/engine/reference_list.hpp"

#include <utility>
#include <vector>

#include "parsers/citation/citation.hpp"

namespace chapbook::engine {

namespace {

ast::Document empty_document(std::shared_ptr<const Source> source) {
  ast::Document out;
  out.source = std::move(source);
  out.pool = std::make_shared<TextPool>();
  return out;
}

}  // namespace

ast::Document read_reference_list(std::shared_ptr<const Source> source) {
  ast::Document out = empty_document(std::move(source));
  std::vector<Span> texts;
  texts.reserve(out.source->lines().size());
  for (const Span line : out.source->lines()) {
    const Span text = trim(*out.source, line);
    if (!text.empty()) texts.push_back(text);
  }
  out.references.items = citation::read_references(*out.source, texts, *out.pool);
  return out;
}

ast::Document read_one_reference(std::shared_ptr<const Source> source) {
  ast::Document out = empty_document(std::move(source));
  const Span whole = trim(*out.source, out.source->span_of(out.source->bytes()));
  out.references.items.push_back(citation::read_reference(*out.source, whole, *out.pool));
  return out;
}

}  // namespace chapbook::engine
