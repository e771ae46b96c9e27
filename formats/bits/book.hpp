// FLOOR 1. The parts of one BITS book.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "formats/shared/book_chapters.hpp"
#include "formats/shared/common_options.hpp"
#include "formats/shared/jats/options.hpp"
#include "formats/shared/works.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats::bits {

/// The options of one run, checked.
struct Settings {
  Metadata metadata;
  jats::CitationForm citation = jats::CitationForm::element;
  bool abstract = false;               ///< each definition is repeated as an abstract
  bool link_conditions = false;        ///< only in books of several documents
  bool combined_bibliography = false;  ///< the same
};

/// Everything that is put together; the lists have one row for each document.
struct Book {
  const Settings& settings;
  std::span<const ast::Document> documents;
  std::vector<ChapterName> names;
  std::vector<std::vector<Diagnostic>>& diagnostics;
};

/// Ids of a chapter begin with "c-", because a key may begin with a digit. Those inside of it go on
/// with a stop, which no key has, so they cannot be those of another chapter.
[[nodiscard]] std::string chapter_id(const ChapterName& name);

/// `counts`, whose elements are not those of JATS.
void write_counts(XmlElement meta, std::size_t references);

void write_book_meta(XmlElement book_element, const Book& book, std::vector<Diagnostic>& whole);
/// With a combined bibliography the references go into `works`.
void write_book_body(XmlElement book_element, const Book& book, Works& works);
/// The combined bibliography, if any, and the index of names.
void write_book_back(XmlElement book_element, const Book& book, const Works& works);

}  // namespace chapbook::formats::bits
