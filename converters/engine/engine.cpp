#include "converters/engine/engine.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "converters/engine/endings.hpp"
#include "lint/readability/prose.hpp"
#include "lint/run.hpp"
#include "parsers/base/error.hpp"
#include "parsers/condition/condition.hpp"

namespace chapbook::engine {

namespace {

void sort_by_position(std::vector<Diagnostic>& diagnostics) {
  std::ranges::stable_sort(diagnostics, {},
                           [](const Diagnostic& finding) { return finding.span.begin; });
}

}  // namespace

const Reader* find_reader(std::string_view id) {
  const auto found = std::ranges::find(all_readers(), id, &Reader::id);
  return found == all_readers().end() ? nullptr : *found;
}

const Reader& reader_for(const Source& source) {
  std::string known;
  for (const Reader* reader : all_readers()) {
    if (ending_of(*reader, source.name()).empty()) continue;
    if (reader->recognises == nullptr || reader->recognises(source.bytes())) return *reader;
    known.append(known.empty() ? "" : " or ").append(reader->name);
  }
  if (known.empty() && source.bytes().starts_with("PK\x03\x04")) {
    throw Error(ErrorKind::input, std::string(source.name()) +
                                      ": this is a ZIP archive, not a text; --from docx reads a "
                                      "Word document whose name does not end in .docx");
  }
  if (known.empty()) return *find_reader("condition");
  throw Error(ErrorKind::input, std::string(source.name()) + ": this is no " + known +
                                    "; --from names another reader");
}

ast::Document read(std::shared_ptr<const Source> source, const Reader* reader) {
  if (reader == nullptr) reader = &reader_for(*source);
  return condition::parse(reader->read(std::move(source)));
}

Analysis analyze(std::shared_ptr<const Source> source, const AnalyzeOptions& options) {
  return analyze(read(std::move(source), options.reader), options);
}

Analysis analyze(ast::Document document, const AnalyzeOptions& options) {
  Analysis out{std::move(document), {}};
  out.diagnostics = out.document.diagnostics;
  std::shared_ptr<const lint::readability::Prose> prose;
  if (options.measures_readability) {
    prose = std::make_shared<const lint::readability::Prose>(
        lint::readability::read_prose(out.document));
    out.readability = lint::readability::measure(*prose);
  }
  // Without rules nobody needs the catalogue, which takes longer to open than a document to read.
  if (!options.rules.empty()) {
    std::ranges::move(lint::run(out.document, options.settings, options.rules, std::move(prose)),
                      std::back_inserter(out.diagnostics));
  }
  sort_by_position(out.diagnostics);
  return out;
}

Conversion convert(const ast::Document& document, const formats::Format& format,
                   const formats::Options& options) {
  Conversion out;
  out.bytes = format.write(document, {options, out.diagnostics});
  sort_by_position(out.diagnostics);
  return out;
}

BookConversion convert_book(std::span<const ast::Document> documents, const formats::BookInfo& info,
                            const formats::Format& format, const formats::Options& options) {
  BookConversion out;
  out.diagnostics.documents.resize(documents.size());
  out.bytes = format.write_book(documents, {info, options, out.diagnostics});
  for (auto& diagnostics : out.diagnostics.documents) sort_by_position(diagnostics);
  return out;
}

}  // namespace chapbook::engine
