// FLOOR 1. Proposes rows for the table of books from what references agree on.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "lint/catalogue/catalogue.hpp"
#include "parsers/ast/reference.hpp"

namespace chapbook::lint {

/// Counts what references to books say about each edition. Its memory grows with the number of
/// distinct editions and of distinct statements about them, not with the number of references.
class Learner {
 public:
  /// Takes note of one reference. Those without a title, an edition or a year teach nothing.
  void add(const ast::Reference& reference);

  /// A table of books for --catalogue, sorted by title and edition. An edition is proposed where at
  /// least two references, and more than half of those that cite it, agree on its year; a cell is
  /// empty where they agree on nothing. The column "references" says how many agree on the year, of
  /// how many. What `known` holds already is left out; where its year is another one, a comment
  /// line says so instead.
  [[nodiscard]] std::string propose(const Catalogue& known) const;

 private:
  /// What is stated -> how often.
  class Votes {
   public:
    void add(std::string value) { ++counts_[std::move(value)]; }
    /// The value of more than half of `of`; empty where there is none.
    [[nodiscard]] std::string_view majority(std::size_t of) const;
    /// The most frequent value, the first in alphabetical order of equals.
    [[nodiscard]] std::string_view most_frequent() const;
    [[nodiscard]] std::size_t count(std::string_view value) const;
    [[nodiscard]] std::size_t total() const;

   private:
    std::map<std::string, std::size_t, std::less<>> counts_;
  };

  struct Edition {
    Votes titles;
    Votes years;
    Votes editors;  ///< complete lists only
    Votes publishers;
    Votes places;
  };

  static void propose_one(int number, const Edition& edition, const Catalogue& known,
                          std::string& out);

  std::map<std::pair<std::string, int>, Edition> editions_;  ///< by folded title and number
};

}  // namespace chapbook::lint
