// FLOOR 2. The two pure functions that everything above serves: analyze and convert.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"
#include "lint/readability/table.hpp"
#include "lint/rule.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/ast/reader.hpp"

namespace chapbook::engine {

/// Every reader, sorted by id. Generated from the folders below parsers/.
[[nodiscard]] std::span<const Reader* const> all_readers();

/// The reader with this id, or nullptr.
[[nodiscard]] const Reader* find_reader(std::string_view id);

/// The reader for an input: the one that knows the ending of its name (ASCII case ignored) and,
/// where several do, its content. An unknown ending is condition text. Throws Error (input) where
/// readers know the ending but none the content, and for archives without an ending that is known.
[[nodiscard]] const Reader& reader_for(const Source& source);

/// Reads `source` with `reader`; null: with the reader for it. Throws Error (input) as
/// Reader::read does.
[[nodiscard]] ast::Document read(std::shared_ptr<const Source> source,
                                 const Reader* reader = nullptr);

struct AnalyzeOptions {
  lint::Settings settings;
  std::vector<const lint::Rule*> rules;  ///< which to run; empty: none
  const Reader* reader = nullptr;        ///< null: the one for the input
  bool measures_readability = false;     ///< fill Analysis::readability
};

/// A document and everything that was found in it, by its reader and by the rules, sorted by
/// position.
struct Analysis {
  ast::Document document;
  std::vector<Diagnostic> diagnostics;
  std::vector<lint::readability::Measured> readability = {};  ///< empty unless asked for
};

/// Reads `source` and runs the rules. The one function behind the
/// command line, the batch and the tests, so that all of them report the same findings.
[[nodiscard]] Analysis analyze(std::shared_ptr<const Source> source, const AnalyzeOptions& options);

/// The same for a document that was read already.
[[nodiscard]] Analysis analyze(ast::Document document, const AnalyzeOptions& options);

struct Conversion {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;  ///< what the format could not express, by position
};

/// Writes `document` in `format`. Throws Error (usage, bug) as Format::write does.
[[nodiscard]] Conversion convert(const ast::Document& document, const formats::Format& format,
                                 const formats::Options& options);

struct BookConversion {
  std::string bytes;
  formats::BookDiagnostics diagnostics;  ///< those of each document by position
};

/// Writes one book of all `documents`, which are not empty, in `format`, which makes books. Throws
/// Error (usage, bug) as Format::write_book does.
[[nodiscard]] BookConversion convert_book(std::span<const ast::Document> documents,
                                          const formats::BookInfo& info,
                                          const formats::Format& format,
                                          const formats::Options& options);

}  // namespace chapbook::engine
