#include "lint/catalogue/books.hpp"

#include <algorithm>
#include <utility>

#include "lint/works.hpp"

namespace chapbook::lint {

namespace {

/// Titles in sets: those of one book end up in one set.
class TitleSets {
 public:
  std::size_t of(std::string_view title) {
    const auto [found, is_new] = index_.emplace(fold(title), parent_.size());
    if (is_new) parent_.push_back(parent_.size());
    return root(found->second);
  }
  void join(std::string_view a, std::string_view b) { parent_[of(a)] = of(b); }

 private:
  [[nodiscard]] std::size_t root(std::size_t at) const {
    while (parent_[at] != at) at = parent_[at];
    return at;
  }
  FoldedIndex index_;
  std::vector<std::size_t> parent_;
};

void add_edition(KnownBook& book, const BookRow& row) {
  if (std::ranges::find(book.titles, row.title) == book.titles.end()) {
    book.titles.push_back(row.title);
  }
  const auto at = std::ranges::lower_bound(book.editions, row.edition, {}, &BookRow::edition);
  if (at != book.editions.end() && at->edition == row.edition) {
    *at = row;
  } else {
    book.editions.insert(at, row);
  }
}

void collect_editors(KnownBook& book) {
  for (const BookRow& edition : book.editions) {
    for (const std::string_view name : edition.editors) book.editors.push_back(fold(name));
  }
  std::ranges::sort(book.editors);
  book.editors.erase(std::unique(book.editors.begin(), book.editors.end()), book.editors.end());
}

/// True when the longer of the two is the shorter with one run of letters put in, no longer than a
/// long word.
bool differ_by_a_run(std::string_view a, std::string_view b) {
  constexpr std::size_t least_kept = 12;
  constexpr std::size_t longest_run = 14;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < least_kept || b.size() == a.size() || b.size() - a.size() > longest_run) {
    return false;
  }
  std::size_t left = 0;
  while (left < a.size() && a[left] == b[left]) ++left;
  return a.substr(left) == b.substr(b.size() - (a.size() - left));
}

}  // namespace

const BookRow* KnownBook::edition(int number) const {
  const auto at = std::ranges::lower_bound(editions, number, {}, &BookRow::edition);
  return at != editions.end() && at->edition == number ? &*at : nullptr;
}

Books::Books(std::span<const BookRow> rows) {
  TitleSets sets;
  for (const BookRow& row : rows) {
    if (!row.later_title.empty()) sets.join(row.title, row.later_title);
  }
  std::unordered_map<std::size_t, std::size_t> book_of_set;
  for (const BookRow& row : rows) {
    const auto [book, is_new] = book_of_set.emplace(sets.of(row.title), books_.size());
    if (is_new) books_.emplace_back();
    add_edition(books_[book->second], row);
  }
  for (std::size_t book = 0; book < books_.size(); ++book) {
    collect_editors(books_[book]);
    for (const std::string_view title : books_[book].titles) {
      std::string folded = fold(title);
      if (!index_.emplace(folded, book).second) continue;
      nearest_.add(folded, titles_.size());
      titles_.push_back({std::move(folded), title, book});
    }
  }
}

const KnownBook* Books::find(std::string_view folded_title) const {
  const auto found = index_.find(folded_title);
  return found == index_.end() ? nullptr : &books_[found->second];
}

std::optional<Books::Near> Books::near(std::string_view folded_title) const {
  const auto match = nearest_.find(folded_title, allowed_slips(folded_title.size()));
  if (!match) return {};
  const Title& title = titles_[match->value];
  return Near{&books_[title.book], title.printed};
}

std::optional<Books::Near> Books::with_other_word(std::string_view folded_title) const {
  for (const Title& title : titles_) {
    if (differ_by_a_run(folded_title, title.folded)) {
      return Near{&books_[title.book], title.printed};
    }
  }
  return {};
}

}  // namespace chapbook::lint
