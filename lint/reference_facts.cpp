#include "lint/reference_facts.hpp"

#include "lint/cited_book.hpp"
#include "lint/source_group.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::lint {

namespace {

/// An address has a slash or begins with "www.".
bool may_have_address(const Signs& signs) {
  return signs.has('/') || signs.may_have("www");
}

/// A DOI has its label, an address of the resolver before it, or begins with "10.".
bool may_have_doi(const Signs& signs) {
  return signs.may_have("doi") ||
         (signs.has('/') && (signs.may_have("http") || signs.may_have("10")));
}

/// "2018;12" or "2018:chap 5"
bool may_have_source_group(const Signs& signs) {
  return signs.has_pair(Kind::digit, Kind::semicolon) || signs.has_pair(Kind::digit, Kind::colon);
}

}  // namespace

void ReferenceFacts::look_at(const ast::Reference& reference) {
  reference_ = &reference;
  signs_.read(reference.raw);
  addresses_.reset();
  dois_.reset();
  pmids_.reset();
  pubmed_addresses_.reset();
  source_groups_.reset();
  cited_book_.reset();
}

const ast::Reference& ReferenceFacts::reference() const {
  ensure(reference_ != nullptr, "a reference is checked");
  return *reference_;
}

std::vector<std::size_t> ReferenceFacts::find_word(std::string_view word) const {
  if (!signs_.may_have(word)) return {};
  return lint::find_word(reference().raw, word);
}

const std::vector<Span>& ReferenceFacts::addresses() {
  if (!addresses_) {
    addresses_.emplace();
    if (may_have_address(signs_)) *addresses_ = address_spans(reference());
  }
  return *addresses_;
}

const std::vector<Printed>& ReferenceFacts::dois() {
  if (!dois_) {
    dois_.emplace();
    if (may_have_doi(signs_)) *dois_ = printed_dois(reference());
  }
  return *dois_;
}

const std::vector<Printed>& ReferenceFacts::pmids() {
  if (!pmids_) pmids_ = printed_numbers("PMID");
  return *pmids_;
}

const std::vector<PubmedAddress>& ReferenceFacts::pubmed_addresses() {
  if (!pubmed_addresses_) pubmed_addresses_ = lint::pubmed_addresses(reference(), addresses());
  return *pubmed_addresses_;
}

const std::vector<Span>& ReferenceFacts::source_groups() {
  if (!source_groups_) {
    source_groups_.emplace();
    if (may_have_source_group(signs_)) {
      *source_groups_ = lint::source_groups(reference(), addresses());
    }
  }
  return *source_groups_;
}

const KnownBook* ReferenceFacts::cited_book() {
  if (!cited_book_) cited_book_ = lint::cited_book(reference(), catalogue_);
  return *cited_book_;
}

std::vector<Printed> ReferenceFacts::printed_numbers(std::string_view name) {
  if (!signs_.may_have(name)) return {};
  return lint::printed_numbers(reference(), name, addresses());
}

}  // namespace chapbook::lint
