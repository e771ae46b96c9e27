// FLOOR 1. The parts of one BITS book.
#pragma once

#include <map>
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

/// The combined bibliography while the chapters are written.
struct Bibliography {
  Works works;
  /// The chapters that cite a work, as rows of the book, ascending.
  std::map<const Work*, std::vector<std::size_t>> cited_in;
};

/// Ids of a chapter begin with "c-", because a key may begin with a digit. Those inside of it go on
/// with a stop, which no key has, so they cannot be those of another chapter.
[[nodiscard]] std::string chapter_id(const ChapterName& name);

/// `counts`, whose elements are not those of JATS.
void write_counts(XmlElement meta, std::size_t references);

void write_book_meta(XmlElement book_element, const Book& book, std::vector<Diagnostic>& whole);
/// Where the settings ask for a combined bibliography, the references go into it.
void write_book_body(XmlElement book_element, const Book& book, Bibliography& bibliography);
/// The combined bibliography, if any, and the index of names.
void write_book_back(XmlElement book_element, const Book& book, const Bibliography& bibliography);

}  // namespace chapbook::formats::bits
