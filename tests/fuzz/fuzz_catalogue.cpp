#include <algorithm>
#include <string>

#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "lint/catalogue/catalogue.hpp"
#include "lint/works.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::fuzz {

namespace {

/// Searches for near names look at all names, so not every row is asked about.
constexpr std::size_t rows_to_ask = 8;

void check_books(std::span<const lint::BookRow> rows) {
  const lint::Books books(rows);
  for (const lint::BookRow& row : rows.first(std::min(rows.size(), rows_to_ask))) {
    const std::string title = lint::fold(row.title);
    const lint::KnownBook* book = books.find(title);
    require(book != nullptr, "a book of the table is found", row.title);
    require(book->edition(row.edition) != nullptr, "an edition of the table is found", row.title);
    (void)books.near(title + "x");
    (void)books.with_other_word(title + " x");
  }
}

void check_journals(std::span<const lint::JournalRow> rows) {
  const lint::Journals journals(rows);
  for (const lint::JournalRow& row : rows.first(std::min(rows.size(), rows_to_ask))) {
    // A later row of the same title replaces the earlier one, abbreviation and all.
    const lint::JournalRow* known = journals.with_title(row.title);
    require(known != nullptr, "a journal of the table is found", row.title);
    require(journals.with_abbreviation(known->abbreviation) != nullptr,
            "an abbreviation of the table is found", known->abbreviation);
    (void)journals.near_abbreviation(std::string(row.abbreviation) + "x");
  }
}

void check_publishers(std::span<const lint::PublisherRow> rows) {
  const lint::Publishers publishers(rows);
  for (const lint::PublisherRow& row : rows.first(std::min(rows.size(), rows_to_ask))) {
    require(publishers.find(row.name) != nullptr, "a publisher of the table is found", row.name);
    (void)publishers.meant_by(std::string(row.name) + "x");
    for (const std::string_view variant : row.variants) (void)publishers.meant_by(variant);
  }
}

}  // namespace

int fuzz_catalogue(const std::uint8_t* data, std::size_t size) {
  try {
    const lint::CatalogueRows rows = lint::read_catalogue_file("f.tsv", as_text(data, size));
    check_books(rows.books);
    check_journals(rows.journals);
    check_publishers(rows.publishers);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "a wrong table is a usage error", error.what());
    require(std::string_view(error.what()).starts_with("catalogue f.tsv:"), "the place is named",
            error.what());
    require_printable(error.what(), "message");
  }
  return 0;
}

}  // namespace chapbook::fuzz
