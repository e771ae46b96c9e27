#include "lint/cited_book.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "lint/works.hpp"

namespace chapbook::lint {

namespace {

/// "Townsend CM" and "Townsend C" are "Townsend CM Jr" of the catalogue.
bool is_editor_of(const ast::Person& person, const KnownBook& book) {
  std::string key;
  if (person.group) {
    key = fold(person.group->text);
  } else if (person.family) {
    key = fold(person.family->text);
    if (person.given) key += fold(person.given->text).substr(0, 1);
  }
  if (key.empty()) return false;
  const auto at = std::ranges::lower_bound(book.editors, key);
  return at != book.editors.end() && at->starts_with(key);
}

}  // namespace

bool may_be(const ast::Reference& reference, const KnownBook& book) {
  const bool is_book = reference.kind == ast::ReferenceKind::book;
  const std::array<const ast::People*, 2> lists{&reference.editors,
                                                is_book ? &reference.authors : nullptr};
  bool names_people = false;
  for (const ast::People* list : lists) {
    if (list == nullptr || list->people.empty()) continue;
    names_people = true;
    const auto known = [&](const ast::Person& person) { return is_editor_of(person, book); };
    if (std::ranges::any_of(list->people, known)) return true;
  }
  return !names_people || book.editors.empty();
}

const KnownBook* cited_book(const ast::Reference& reference, const Catalogue& catalogue) {
  const std::string title = book_key(reference);
  if (title.empty()) return nullptr;
  const KnownBook* book = catalogue.books().find(title);
  return book != nullptr && may_be(reference, *book) ? book : nullptr;
}

const BookRow* cited_edition(const ast::Reference& reference, const KnownBook& book) {
  if (!reference.edition || !reference.edition->number) return nullptr;
  const BookRow* row = book.edition(*reference.edition->number);
  if (row == nullptr) return nullptr;
  const auto year = year_of(reference);
  return !year || same_edition_year(*year, row->year) ? row : nullptr;
}

std::optional<int> year_of(const ast::Reference& reference) {
  if (!reference.issued || reference.issued->date.year == 0) return {};
  return reference.issued->date.year;
}

bool same_edition_year(int a, int b) {
  return std::abs(a - b) <= 1;
}

}  // namespace chapbook::lint
