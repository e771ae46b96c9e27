// FLOOR 1. What the files of the chapters are called.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "formats/epub/book.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::epub {

/// One chapter for each document, with path, id, title, label and alternative names, but without
/// content. A file is called after its condition, not by its number, so that a condition more or
/// less leaves the other files and the addresses in them alone. Of conditions that would share a
/// name the first keeps it; the others add the start of the digest of their text, "gout-5ad4c0e1".
[[nodiscard]] std::vector<Chapter> name_chapters(std::span<const ast::Document> documents);

/// Warns, at the later ones, of texts whose conditions have the same name: both are in the book,
/// and contents and index tell them apart by a number.
void warn_about_shared_titles(std::span<const ast::Document> documents,
                              BookDiagnostics& diagnostics);

}  // namespace chapbook::formats::epub
