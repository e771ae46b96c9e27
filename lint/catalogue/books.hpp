// FLOOR 1. Books and their editions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/catalogue/catalogue_file.hpp"
#include "lint/catalogue/folded_index.hpp"
#include "lint/catalogue/nearest.hpp"

namespace chapbook::lint {

/// A book through all its editions, though its title may have changed.
struct KnownBook {
  std::vector<std::string_view> titles;  ///< every spelling that the tables have
  std::vector<BookRow> editions;         ///< by number, each once; never empty
  std::vector<std::string> editors;      ///< of any edition, folded; sorted

  /// nullptr where the table does not have it.
  [[nodiscard]] const BookRow* edition(int number) const;
};

class Books {
 public:
  /// A later row replaces an earlier one of the same title and edition. `rows` must outlive what
  /// they view.
  explicit Books(std::span<const BookRow> rows);

  /// The book of which an edition has this title; nullptr where there is none.
  [[nodiscard]] const KnownBook* find(std::string_view folded_title) const;

  struct Near {
    const KnownBook* book;
    std::string_view title;  ///< the one that is near
  };
  /// The book with a title that `folded_title` is a slip or two away from; see `allowed_slips`.
  [[nodiscard]] std::optional<Near> near(std::string_view folded_title) const;
  /// The book with a title that has one word more or one word less than `folded_title`.
  [[nodiscard]] std::optional<Near> with_other_word(std::string_view folded_title) const;

 private:
  struct Title {
    std::string folded;
    std::string_view printed;
    std::size_t book;
  };
  std::vector<KnownBook> books_;
  std::vector<Title> titles_;
  FoldedIndex index_;  ///< folded title -> book
  Nearest nearest_;    ///< folded title -> title
};

}  // namespace chapbook::lint
