// FLOOR 1. What is known about books, journals and publishers: the tables here, and a user's own.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lint/catalogue/books.hpp"
#include "lint/catalogue/journals.hpp"
#include "lint/catalogue/publishers.hpp"

namespace chapbook::lint {

/// A table that a user brings along.
struct CatalogueText {
  std::string name;  ///< for messages
  std::string text;  ///< see catalogue_file.hpp
};

/// An immutable value; many threads may ask it at once. What it does not know is never wrong.
class Catalogue {
 public:
  /// The tables of the program; built once, when it is first asked for.
  [[nodiscard]] static const Catalogue& built_in();

  /// The tables of the program and then `own`, of which a later row wins. Throws Error (usage) for
  /// a malformed line.
  [[nodiscard]] static Catalogue with(std::vector<CatalogueText> own);

  [[nodiscard]] const Books& books() const { return books_; }
  [[nodiscard]] const Journals& journals() const { return journals_; }
  [[nodiscard]] const Publishers& publishers() const { return publishers_; }

 private:
  using Texts = std::shared_ptr<const std::vector<CatalogueText>>;
  Catalogue(Texts own, const CatalogueRows& rows);

  Texts own_;  ///< what the rows view
  Books books_;
  Journals journals_;
  Publishers publishers_;
};

}  // namespace chapbook::lint
