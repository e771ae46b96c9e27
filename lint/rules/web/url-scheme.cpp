#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  const auto& dois = report.facts().dois();
  for (const Span address : report.facts().addresses()) {
    // The address of a DOI becomes "doi:", which is the business of another rule.
    const bool is_doi_address =
        std::ranges::any_of(dois, [&](const Printed& doi) { return doi.whole.overlaps(address); });
    if (is_doi_address) continue;
    for (const std::string_view scheme : {"https://", "http://"}) {
      if (!begins_like(report.raw(address), scheme)) continue;
      const Span span{address.begin, address.begin + static_cast<std::uint32_t>(scheme.size())};
      report.add(span, "address with " + quoted(scheme) + "; take it out",
                 {remove(span, "take it out")});
    }
  }
}

}  // namespace

extern const Rule url_scheme;
constinit const Rule url_scheme{
    .id = "url-scheme",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "a web address with http:// or https://",
    .why = "The house style prints addresses without the scheme; browsers add it.",
    .basis = "A.D.A.M. and MedlinePlus practice.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "https://www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated "
                    "November 7, 2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
