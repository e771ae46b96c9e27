// FLOOR 1, basement. Web addresses of what a reference names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chapbook::formats {

/// `text` with every byte that a URI may not hold (RFC 3986 section 2) percent-encoded; existing
/// percent-encoded bytes stay as they are.
[[nodiscard]] std::string escape_uri(std::string_view text);

/// "https://doi.org/10.1001/..." for a bare DOI.
[[nodiscard]] std::string doi_url(std::string_view doi);

/// "https://pubmed.ncbi.nlm.nih.gov/29372854/" for the digits of a PMID.
[[nodiscard]] std::string pubmed_url(std::string_view pmid);

/// "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5410390/" for a PMCID, with or without "PMC".
[[nodiscard]] std::string pmc_url(std::string_view pmcid);

/// A printed address as one that can be followed: "https://" before it where no scheme is printed,
/// percent-encoded where need be.
[[nodiscard]] std::string web_url(std::string_view printed);

/// Where a clickable link for a printed address may lead: `https://...` as it stands, an address
/// without a scheme ("www.cancer.gov/types") with "https://" before it, percent-encoded where need
/// be. nullopt for other schemes and where there is no well-formed host: a link that might be dead
/// or unsafe is worse than plain text, which every output keeps in any case.
[[nodiscard]] std::optional<std::string> link_target(std::string_view printed);

}  // namespace chapbook::formats
