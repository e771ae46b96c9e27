#include "lint/catalogue/catalogue.hpp"

#include <utility>

#include "embedded/books_tsv.hpp"
#include "embedded/journals_tsv.hpp"
#include "embedded/publishers_tsv.hpp"

namespace chapbook::lint {

namespace {

void read_into(CatalogueRows& out, std::string_view name, std::string_view text) {
  const CatalogueRows rows = read_catalogue_file(name, text);
  out.books.insert(out.books.end(), rows.books.begin(), rows.books.end());
  out.journals.insert(out.journals.end(), rows.journals.begin(), rows.journals.end());
  out.publishers.insert(out.publishers.end(), rows.publishers.begin(), rows.publishers.end());
}

CatalogueRows all_rows(const std::vector<CatalogueText>& own) {
  CatalogueRows out;
  read_into(out, "books.tsv", embedded::books_tsv());
  read_into(out, "journals.tsv", embedded::journals_tsv());
  read_into(out, "publishers.tsv", embedded::publishers_tsv());
  for (const CatalogueText& each : own) read_into(out, each.name, each.text);
  return out;
}

}  // namespace

Catalogue::Catalogue(Texts own, const CatalogueRows& rows)
    : own_(std::move(own)),
      books_(rows.books),
      journals_(rows.journals),
      publishers_(rows.publishers) {}

const Catalogue& Catalogue::built_in() {
  static const Catalogue out = with({});
  return out;
}

Catalogue Catalogue::with(std::vector<CatalogueText> own) {
  Texts texts = std::make_shared<const std::vector<CatalogueText>>(std::move(own));
  const CatalogueRows rows = all_rows(*texts);
  return Catalogue(std::move(texts), rows);
}

}  // namespace chapbook::lint
