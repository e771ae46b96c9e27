#include "converters/engine/engine.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lint/run.hpp"

namespace chapbook::engine {

namespace {

void sort_by_position(std::vector<Diagnostic>& diagnostics) {
  std::ranges::stable_sort(diagnostics, {},
                           [](const Diagnostic& finding) { return finding.span.begin; });
}

/// The reader whose extensions fit the name of the input; condition text where none does.
const Reader& reader_for(std::string_view name) {
  const Reader* fallback = nullptr;
  for (const Reader* reader : all_readers()) {
    if (std::ranges::any_of(reader->extensions,
                            [&](std::string_view ending) { return name.ends_with(ending); })) {
      return *reader;
    }
    if (reader->id == "condition") fallback = reader;
  }
  return *fallback;
}

}  // namespace

Analysis analyze(std::shared_ptr<const Source> source, const AnalyzeOptions& options) {
  const Reader& reader = reader_for(source->name());
  return analyze(reader.read(std::move(source)), options);
}

Analysis analyze(ast::Document document, const AnalyzeOptions& options) {
  Analysis out{std::move(document), {}};
  out.diagnostics = out.document.diagnostics;
  std::ranges::move(lint::run(out.document, options.settings, options.rules),
                    std::back_inserter(out.diagnostics));
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
