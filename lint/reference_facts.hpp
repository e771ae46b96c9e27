// FLOOR 1. What rules ask of the reference that is checked; found when first asked for, once for
// all.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/catalogue/catalogue.hpp"
#include "lint/identifiers.hpp"
#include "lint/signs.hpp"
#include "lint/text.hpp"

namespace chapbook::lint {

class ReferenceFacts {
 public:
  /// The catalogue must outlive this.
  explicit ReferenceFacts(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// From now on the facts are those of `reference`, which must live as long as they are asked for.
  void look_at(const ast::Reference& reference);

  /// The signs of the raw text: what lets a rule return without a look of its own.
  [[nodiscard]] const Signs& signs() const { return signs_; }
  /// As lint::find_word in the raw text.
  [[nodiscard]] std::vector<std::size_t> find_word(std::string_view word) const;
  /// True where find_word finds something.
  [[nodiscard]] bool has_word(std::string_view word) const { return !find_word(word).empty(); }

  /// As address_spans, printed_dois, printed_numbers for "PMID", pubmed_addresses, source_groups
  /// and cited_book give them.
  [[nodiscard]] const std::vector<Span>& addresses();
  [[nodiscard]] const std::vector<Printed>& dois();
  [[nodiscard]] const std::vector<Printed>& pmids();
  [[nodiscard]] const std::vector<PubmedAddress>& pubmed_addresses();
  [[nodiscard]] const std::vector<Span>& source_groups();
  [[nodiscard]] const KnownBook* cited_book();

  /// As printed_numbers, for the names that one rule alone looks for.
  [[nodiscard]] std::vector<Printed> printed_numbers(std::string_view name);

 private:
  [[nodiscard]] const ast::Reference& reference() const;

  const Catalogue& catalogue_;
  const ast::Reference* reference_ = nullptr;
  Signs signs_;
  std::optional<std::vector<Span>> addresses_;
  std::optional<std::vector<Printed>> dois_;
  std::optional<std::vector<Printed>> pmids_;
  std::optional<std::vector<PubmedAddress>> pubmed_addresses_;
  std::optional<std::vector<Span>> source_groups_;
  std::optional<const KnownBook*> cited_book_;
};

}  // namespace chapbook::lint
