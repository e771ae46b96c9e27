// FLOOR 1. The content documents of the conditions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "formats/epub/bibliography.hpp"
#include "formats/epub/book.hpp"
#include "formats/epub/options.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::epub {

/// Fills content and outline of `chapters`, one for each document. With a combined bibliography the
/// references go there, and the chapters keep a link to each.
void write_chapters(std::span<const ast::Document> documents, std::vector<Chapter>& chapters,
                    const std::string& lang, const Settings& settings, Bibliography& bibliography);

}  // namespace chapbook::formats::epub
