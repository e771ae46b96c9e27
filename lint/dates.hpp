// FLOOR 1. The dates of a reference and how the styles print them.
#pragma once

#include <string>
#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint {

/// The dates of a web page that are there: published, updated, accessed.
[[nodiscard]] std::vector<const ast::CitedDate*> web_dates(const ast::Reference& reference);

/// The dates of a web page and the date of publication.
[[nodiscard]] std::vector<const ast::CitedDate*> cited_dates(const ast::Reference& reference);

/// "March 3, 2024", for NLM "2024 Mar 3"; what is not known is left out. `date` must be valid.
[[nodiscard]] std::string usual_date(const PartialDate& date, Profile profile);

}  // namespace chapbook::lint
