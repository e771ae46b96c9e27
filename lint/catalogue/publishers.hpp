// FLOOR 1. Publishers and their imprints.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lint/catalogue/catalogue_file.hpp"
#include "lint/catalogue/folded_index.hpp"
#include "lint/catalogue/nearest.hpp"

namespace chapbook::lint {

class Publishers {
 public:
  /// A later row replaces an earlier one of the same name. What `rows` view must outlive this.
  explicit Publishers(std::span<const PublisherRow> rows);

  /// The publisher of this name, but for case, punctuation and spaces.
  [[nodiscard]] const PublisherRow* find(std::string_view name) const;
  /// The publisher that `printed` stands for: one of its variants, its words in another order, or
  /// with a slip in a long word. nullptr where `printed` is a name itself or is like none.
  [[nodiscard]] const PublisherRow* meant_by(std::string_view printed) const;

 private:
  std::vector<PublisherRow> rows_;
  FoldedIndex names_;
  FoldedIndex variants_;
  FoldedIndex word_sets_;  ///< the words of a name, sorted -> row
  Nearest nearest_;        ///< folded name -> row
};

}  // namespace chapbook::lint
