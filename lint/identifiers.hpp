// FLOOR 1. Identifiers as they are printed: found in the raw text, so that broken ones are seen
// too.
#pragma once

#include <string_view>
#include <vector>

#include "lint/printed.hpp"
#include "lint/text.hpp"

namespace chapbook::lint {

/// DOIs behind a label, in an address of the resolver, or bare. The value runs to the next blank,
/// without punctuation at its end; it may be malformed where there is a label.
[[nodiscard]] std::vector<Printed> printed_dois(const ast::Reference& reference);

/// Numbers behind `name` ("PMID", "PMCID", "ISBN"). The value holds letters, digits and hyphens
/// and begins with a digit or, for "PMCID", may begin with letters.
[[nodiscard]] std::vector<Printed> printed_numbers(const ast::Reference& reference,
                                                   std::string_view name,
                                                   const std::vector<Span>& addresses);

/// True when `doi` is "10.", four to nine digits (with further stops), "/", and a suffix.
[[nodiscard]] bool is_doi(std::string_view doi);

/// True for DOIs that stand in templates and examples: 10.1000/xyz123, 10.xxxx/yyyy.
[[nodiscard]] bool is_placeholder_doi(std::string_view doi);

/// A PubMed address: the whole of it as printed, and the digits in it.
struct PubmedAddress {
  Span whole;
  Span digits;
  bool old = false;  ///< the form www.ncbi.nlm.nih.gov/pubmed/N
};
/// Among `addresses`, those of the reference.
[[nodiscard]] std::vector<PubmedAddress> pubmed_addresses(const ast::Reference& reference,
                                                          const std::vector<Span>& addresses);

}  // namespace chapbook::lint
