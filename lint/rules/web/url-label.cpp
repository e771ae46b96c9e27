#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 10> labels{
    "Available at", "Available from",  "Available online at", "Available via", "Retrieved from",
    "Accessed at",  "Downloaded from", "Available on",        "URL",           "Available"};

void check(const ast::Reference& reference, Report& report) {
  for (const Span address : report.facts().addresses()) {
    std::string_view before = report.raw({reference.span.begin, address.begin});
    if (before.ends_with('<')) continue;
    while (before.ends_with(' ') || before.ends_with(':')) before.remove_suffix(1);
    for (const std::string_view label : labels) {
      if (before.size() < label.size()) continue;
      const std::size_t at = before.size() - label.size();
      if (!same_word(before.substr(at), label)) continue;
      // "freely available at" is prose; the label begins an element.
      if (at > 0 && !before.substr(0, at).ends_with(". ") &&
          !before.substr(0, at).ends_with(", ") && !before.substr(0, at).ends_with("; ")) {
        continue;
      }
      const Span span{reference.span.begin + static_cast<std::uint32_t>(at), address.begin};
      report.add(span, quoted(stripped(report.raw(span))) + " before an address; take it out",
                 {remove(span, "take it out")});
      break;
    }
  }
}

}  // namespace

extern const Rule url_label;
constinit const Rule url_label{
    .id = "url-label",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "\"Available at:\" and the like before a web address",
    .why = "An address needs no label. The words only make the entry longer.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15. NLM writes Available from.",
    .bad = {.text = "World Health Organization website. Tuberculosis. Available at: "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
