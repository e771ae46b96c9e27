// FLOOR 1, basement. What the chapters of a book are called, whatever the format of the book.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "formats/format.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// One condition as a chapter of a book.
struct ChapterName {
  std::string key;    ///< "gout": unique in the book, [a-z0-9-], for the names of files and ids
  std::string title;  ///< the name of the condition
  std::string label;  ///< the title, or "Gout (2)" where several chapters share it
  std::vector<std::string> alternative_names;
};

/// One name for each document. A key is made of the condition, not of its number, so that a
/// condition more or less leaves the other keys and the addresses made of them alone. Of conditions
/// that would share a key the first keeps it; the others add the start of the digest of their text,
/// "gout-5ad4c0e1".
[[nodiscard]] std::vector<ChapterName> name_chapters(std::span<const ast::Document> documents);

/// Warns, at the later ones, of texts whose conditions have the same name: both are in the book,
/// and contents and index tell them apart by a number.
void warn_about_shared_titles(std::span<const ast::Document> documents,
                              BookDiagnostics& diagnostics);

}  // namespace chapbook::formats
