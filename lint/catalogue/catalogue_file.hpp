// FLOOR 1. Reads the tables of known works: the form of docs/cli.md, "Catalogue file".
#pragma once

#include <string_view>
#include <vector>

namespace chapbook::lint {

/// One edition of a book.
struct BookRow {
  std::string_view title;
  int edition = 0;
  int year = 0;
  std::vector<std::string_view> editors;  ///< "Townsend CM Jr"; empty: unknown, or it has authors
  std::string_view publisher;             ///< empty: unknown
  std::string_view place;                 ///< empty: unknown
  std::string_view later_title;           ///< the title of newer editions; empty: the same
};

struct JournalRow {
  std::string_view title;  ///< without a leading "The"
  std::string_view abbreviation;
};

struct PublisherRow {
  std::string_view name;
  std::vector<std::string_view> variants;
  std::string_view place;  ///< empty: unknown, or several
};

/// The rows of one file; only one of the three lists has any.
struct CatalogueRows {
  std::vector<BookRow> books;
  std::vector<JournalRow> journals;
  std::vector<PublisherRow> publishers;
};

/// Reads UTF-8 text with one row a line and a tab between cells. Lines that begin with "#" and
/// blank lines are left out; the first line that is left names the columns, in any order, and so
/// says what the table holds:
///   books       title, edition, year; editors ("A B; C D"), publisher, place, later title
///   journals    title, abbreviation
///   publishers  name; variants ("A; B"), place
/// The columns "source" and "references" are for the reader of the file. Throws Error (usage) that
/// names `name` and the line (from 1) for everything else. The views point into `text`.
[[nodiscard]] CatalogueRows read_catalogue_file(std::string_view name, std::string_view text);

}  // namespace chapbook::lint
